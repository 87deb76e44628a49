package org.foredesk.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_key")
class ApiKeyRow {

    @Id UUID id;
    UUID clinicId;
    String name;
    @Nullable String liveName;
    String keyHash;
    String scopes;
    Instant createdAt;
    @Nullable Instant lastUsedAt;
    @Nullable Instant revokedAt;

    static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(","));
    }

    Set<Scope> scopeSet() {
        return Arrays.stream(scopes.split(",", -1))
                .flatMap(code -> Scope.ofCode(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    ApiKey toKey() {
        return new ApiKey(name, scopeSet(), createdAt, lastUsedAt, revokedAt);
    }
}
