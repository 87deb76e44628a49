package org.foredesk.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Making, keying and comparing secrets, in one place so that nobody does it by hand. */
public final class Secrets {

    private final SecureRandom random;

    /** The randomness must be fit for secrets. */
    public Secrets(SecureRandom random) {
        this.random = random;
    }

    /** A new secret of {@code bytes} random bytes, in letters, digits, {@code -} and {@code _}. */
    public String token(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** Whether both are the same, in a time that does not tell how much of them is. */
    public static boolean same(String expected, String given) {
        return same(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether both are the same, in a time that does not tell how much of them is. */
    public static boolean same(byte[] expected, byte[] given) {
        return MessageDigest.isEqual(expected, given);
    }

    /** SHA-256. Right for secrets that were random to begin with, wrong for passwords. */
    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java comes with SHA-256", missing);
        }
    }

    /** HMAC-SHA256 over parts one after the other, as senders of webhooks sign. */
    public static byte[] hmacSha256(String secret, byte[]... parts) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            signed.writeBytes(part);
        }
        return mac("HmacSHA256", secret.getBytes(StandardCharsets.UTF_8), signed.toByteArray());
    }

    /** HMAC of {@code content}; {@code algorithm} as Java names it, such as {@code HmacSHA256}. */
    public static byte[] mac(String algorithm, byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("no " + algorithm, missing);
        }
    }
}
