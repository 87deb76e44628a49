package org.foredesk.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import java.security.SecureRandom;

/**
 * Hashes of passwords: Argon2id with 19 MiB, two passes and one lane, the least the OWASP password
 * storage cheat sheet names. A hash carries its own parameters, so these can be raised later. Takes
 * some tens of milliseconds on purpose, so it is never done inside a transaction.
 */
final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random;

    Passwords(SecureRandom random) {
        this.random = random;
    }

    String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Password.hash(new SecureString(password))
                .addSalt(salt)
                .with(Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID))
                .getResult();
    }

    boolean matches(char[] password, String hash) {
        return Password.check(new SecureString(password), hash)
                .with(Argon2Function.getInstanceFromHash(hash));
    }
}
