package org.foredesk.storage;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one journal segment. A head of 1,024 bytes holds two copies, in different sectors,
 * of number, creation time and the random salt of the segment's own key. Records follow, each a
 * frame of 20 bytes (mark, length, time accepted in microseconds, CRC-32C) and the content
 * encrypted with AES-256-GCM. The checksum of a frame covers its place too, so that frames can be
 * found again behind a damaged stretch and none is believed in the wrong place. The nonce is the
 * place; since no place of a segment is ever written twice, none is used twice with one key. Not
 * safe for use by several threads.
 */
final class SegmentFormat {

    static final int HEAD = 1024;
    static final int FRAME = 20;
    static final int MAX_CONTENT = 16 << 20;

    static final int RECORD_MARK = 0x46445231;
    static final int END_MARK = 0x46444531;

    private static final long HEAD_MARK = 0x464f52454a4c3031L;
    private static final int HEAD_COPY = 44;
    private static final int SECOND_COPY = 512;
    private static final int SALT = 16;
    private static final int TAG = 16;
    private static final int NONCE = 12;

    /** What the head of a segment says. */
    record Head(long number, Instant createdAt, byte[] salt) {}

    /** A frame that was found good. */
    record Frame(int mark, int length, Instant acceptedAt, byte[] bytes) {

        boolean isEnd() {
            return mark == END_MARK;
        }

        /** How many bytes frame and content take in the file. */
        long size() {
            return isEnd() ? FRAME : sizeOf(length);
        }
    }

    private final Head head;
    private final SecretKeySpec key;
    private final Cipher cipher;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer place = ByteBuffer.allocate(2 * Long.BYTES);

    SegmentFormat(Head head, DataKey dataKey) {
        this.head = head;
        this.key = new SecretKeySpec(dataKey.derive("webhook journal", head.salt()), "AES");
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java comes with AES-GCM", missing);
        }
    }

    Head head() {
        return head;
    }

    static Head newHead(long number, Instant now, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new Head(number, now, salt);
    }

    static int sizeOf(int contentLength) {
        return FRAME + contentLength + TAG;
    }

    static ByteBuffer encode(Head head) {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        bytes.putLong(HEAD_MARK)
                .putLong(head.number())
                .putLong(micros(head.createdAt()))
                .put(head.salt());
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 0, HEAD_COPY - Integer.BYTES);
        bytes.putInt((int) sum.getValue());
        System.arraycopy(bytes.array(), 0, bytes.array(), SECOND_COPY, HEAD_COPY);
        return bytes.clear();
    }

    /** What the first {@link #HEAD} bytes of a segment say; empty when both copies are damaged. */
    static Optional<Head> decodeHead(byte[] bytes) {
        return decodeHead(bytes, 0).or(() -> decodeHead(bytes, SECOND_COPY));
    }

    private static Optional<Head> decodeHead(byte[] bytes, int offset) {
        if (bytes.length < offset + HEAD_COPY) {
            return Optional.empty();
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes, offset, HEAD_COPY - Integer.BYTES);
        ByteBuffer copy = ByteBuffer.wrap(bytes, offset, HEAD_COPY);
        long mark = copy.getLong();
        long number = copy.getLong();
        long created = copy.getLong();
        byte[] salt = new byte[SALT];
        copy.get(salt);
        boolean good = mark == HEAD_MARK && copy.getInt() == (int) sum.getValue();
        return good ? Optional.of(new Head(number, instant(created), salt)) : Optional.empty();
    }

    /** Writes a record for the place {@code offset} of the file into {@code target}. */
    void encode(long offset, Instant acceptedAt, byte[] content, ByteBuffer target) {
        byte[] frame = frame(RECORD_MARK, content.length, acceptedAt, offset);
        target.put(frame);
        try {
            initialise(Cipher.ENCRYPT_MODE, offset, frame);
            int written =
                    cipher.doFinal(
                            content,
                            0,
                            content.length,
                            target.array(),
                            target.arrayOffset() + target.position());
            target.position(target.position() + written);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the record could not be encrypted", impossible);
        }
    }

    /** The frame that says the segment was closed in good order. */
    ByteBuffer encodeEnd(long offset, Instant now) {
        return ByteBuffer.wrap(frame(END_MARK, 0, now, offset));
    }

    /** The frame whose bytes these are, if they are one made for this place. */
    @Nullable Frame decodeFrame(ByteBuffer bytes, long offset) {
        if (bytes.remaining() < FRAME) {
            return null;
        }
        byte[] frame = new byte[FRAME];
        bytes.get(bytes.position(), frame);
        ByteBuffer fields = ByteBuffer.wrap(frame);
        int mark = fields.getInt();
        int length = fields.getInt();
        long acceptedAt = fields.getLong();
        boolean known = mark == RECORD_MARK || mark == END_MARK;
        if (!known
                || length < 0
                || length > MAX_CONTENT
                || fields.getInt() != checksum(frame, offset)) {
            return null;
        }
        return new Frame(mark, length, instant(acceptedAt), frame);
    }

    /** The content behind a frame; null when it is not what was written. */
    byte @Nullable [] decode(Frame frame, long offset, byte[] sealed) {
        try {
            initialise(Cipher.DECRYPT_MODE, offset, frame.bytes());
            return cipher.doFinal(sealed);
        } catch (GeneralSecurityException damaged) {
            return null;
        }
    }

    private byte[] frame(int mark, int length, Instant acceptedAt, long offset) {
        ByteBuffer frame = ByteBuffer.allocate(FRAME);
        frame.putInt(mark).putInt(length).putLong(micros(acceptedAt));
        return frame.putInt(checksum(frame.array(), offset)).array();
    }

    private int checksum(byte[] frame, long offset) {
        place.clear().putLong(head.number()).putLong(offset);
        checksum.reset();
        checksum.update(frame, 0, FRAME - Integer.BYTES);
        checksum.update(place.array(), 0, place.capacity());
        return (int) checksum.getValue();
    }

    private void initialise(int mode, long offset, byte[] frame) throws GeneralSecurityException {
        ByteBuffer nonce = ByteBuffer.allocate(NONCE).putInt(0).putLong(offset);
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce.array()));
        cipher.updateAAD(frame);
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
