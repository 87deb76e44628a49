package org.foredesk.security;

/** A key just made, with the secret that is shown this once. */
public record NewApiKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "NewApiKey[" + key.name() + "]";
    }
}
