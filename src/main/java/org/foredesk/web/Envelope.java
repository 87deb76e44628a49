package org.foredesk.web;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;

/**
 * An accepted request in the form it has in the journal: which clinic it is for, who sent it, what
 * kind it is, and the raw body.
 */
record Envelope(ClinicId clinic, String provider, Kind kind, byte[] body) {

    /** What a request tells; the number is what stands in the journal and never changes. */
    enum Kind {
        MESSAGE(1),
        STATUS(2),
        CALL(3);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(int number) {
            for (Kind kind : values()) {
                if (kind.number == number) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    private static final int FORM = 1;

    byte[] toBytes() {
        byte[] sender = provider.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(
                        2
                                + 2 * Long.BYTES
                                + Short.BYTES
                                + sender.length
                                + Integer.BYTES
                                + body.length)
                .put((byte) FORM)
                .put((byte) kind.number)
                .putLong(clinic.value().getMostSignificantBits())
                .putLong(clinic.value().getLeastSignificantBits())
                .putShort((short) sender.length)
                .put(sender)
                .putInt(body.length)
                .put(body)
                .array();
    }

    /** Empty where the bytes are none of ours. */
    static Optional<Envelope> of(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readByte() != FORM) {
                return Optional.empty();
            }
            int kind = in.readByte();
            ClinicId clinic = new ClinicId(new UUID(in.readLong(), in.readLong()));
            String provider = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > content.length) {
                return Optional.empty();
            }
            byte[] body = in.readNBytes(length);
            return Kind.of(kind).map(known -> new Envelope(clinic, provider, known, body));
        } catch (IOException tooShort) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return provider + " " + kind.code();
    }
}
