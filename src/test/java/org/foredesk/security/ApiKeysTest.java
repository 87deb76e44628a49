package org.foredesk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.security.SecurityKit.CLINIC;
import static org.foredesk.security.SecurityKit.OTHER;
import static org.foredesk.security.SecurityKit.OWNER;
import static org.foredesk.security.SecurityKit.code;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private final SecurityKit kit = new SecurityKit(ScratchDatabase.Kind.H2);
    private final ApiKeys keys = kit.keys;

    @AfterEach
    void close() {
        kit.close();
    }

    private String create(String name, Scope... scopes) {
        return keys.create(OWNER, CLINIC, name, Set.of(scopes)).orElseThrow().secret();
    }

    @Test
    void aKeyOpensItsClinicWithItsScopesAndNoOthers() {
        String secret = create("voice agent", Scope.TOOLS, Scope.READ);
        assertThat(secret).matches("fdk_[A-Za-z0-9_-]{43}");
        ApiPrincipal principal = keys.authenticate(secret).orElseThrow();
        assertThat(principal)
                .isEqualTo(
                        new ApiPrincipal(CLINIC, "voice agent", Set.of(Scope.TOOLS, Scope.READ)));
        assertThat(principal.may(Scope.TOOLS)).isTrue();
        assertThat(principal.may(Scope.BOOK)).isFalse();
        assertThat(principal.actor()).isEqualTo(new Actor.ApiClient("voice agent"));
    }

    @Test
    void whatIsNotAKeyOpensNothing() {
        String secret = create("a", Scope.READ);
        assertThat(keys.authenticate("")).isEmpty();
        assertThat(keys.authenticate("fdk_")).isEmpty();
        assertThat(keys.authenticate(secret + "x")).isEmpty();
        assertThat(
                        keys.authenticate(
                                secret.substring(0, secret.length() - 1)
                                        + (secret.endsWith("A") ? "B" : "A")))
                .isEmpty();
        assertThat(keys.authenticate(" " + secret)).isEmpty();
    }

    @Test
    void theKeyItselfIsKeptNowhere() throws SQLException {
        String secret = create("a", Scope.READ);
        try (Connection connection = kit.scratch.database().dataSource().getConnection();
                ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select cast(key_hash as varchar) || name || scopes from api_key union all select detail from audit_entry")) {
            while (rows.next()) {
                assertThat(rows.getString(1))
                        .doesNotContain(secret)
                        .doesNotContain(secret.substring(4));
            }
        }
        assertThat(keys.create(OWNER, CLINIC, "b", Set.of(Scope.READ)).orElseThrow().toString())
                .doesNotContain("fdk_");
    }

    @Test
    void aRevokedKeyOpensNothingFromThenOnAndItsNameIsFree() {
        String first = create("a", Scope.READ);
        assertThat(code(keys.revoke(OWNER, CLINIC, "a"))).isEqualTo("done");
        assertThat(keys.authenticate(first)).isEmpty();
        assertThat(code(keys.revoke(OWNER, CLINIC, "a"))).isEqualTo("not_found");

        kit.clock.advance(Duration.ofMinutes(1));
        String second = create("a", Scope.BOOK);
        assertThat(keys.authenticate(first)).isEmpty();
        assertThat(keys.authenticate(second)).isPresent();
        assertThat(keys.list(CLINIC))
                .extracting(ApiKey::revokedAt)
                .satisfiesExactly(
                        now -> assertThat(now).isNull(), then -> assertThat(then).isNotNull());
    }

    @Test
    void aNameStandsForOneGoodKeyAClinic() {
        create("a", Scope.READ);
        assertThat(code(keys.create(OWNER, CLINIC, "a", Set.of(Scope.READ))))
                .isEqualTo("name_taken");
        assertThat(code(keys.create(OWNER, OTHER, "a", Set.of(Scope.READ)))).isEqualTo("done");
        assertThat(keys.list(OTHER)).hasSize(1);
        assertThat(code(keys.revoke(OWNER, OTHER, "b"))).isEqualTo("not_found");
    }

    @Test
    void aKeyWithoutNameOrScopeIsRefused() {
        assertThat(code(keys.create(OWNER, CLINIC, "", Set.of(Scope.READ)))).isEqualTo("bad_name");
        assertThat(code(keys.create(OWNER, CLINIC, "a\nb", Set.of(Scope.READ))))
                .isEqualTo("bad_name");
        assertThat(code(keys.create(OWNER, CLINIC, "a", Set.of()))).isEqualTo("no_scope");
    }

    @Test
    void theLastUseIsNotedOnceAMinute() {
        String secret = create("a", Scope.READ);
        assertThat(keys.list(CLINIC).getFirst().lastUsedAt()).isNull();
        keys.authenticate(secret);
        var first = keys.list(CLINIC).getFirst().lastUsedAt();
        assertThat(first).isEqualTo(kit.clock.instant());
        kit.clock.advance(Duration.ofSeconds(59));
        keys.authenticate(secret);
        assertThat(keys.list(CLINIC).getFirst().lastUsedAt()).isEqualTo(first);
        kit.clock.advance(Duration.ofSeconds(1));
        keys.authenticate(secret);
        assertThat(keys.list(CLINIC).getFirst().lastUsedAt()).isEqualTo(kit.clock.instant());
    }

    @Test
    void makingAndRevokingStandInTheAuditTrail() {
        create("a", Scope.READ);
        keys.revoke(OWNER, CLINIC, "a");
        assertThat(kit.audit.verify(CLINIC)).isEqualTo(new AuditVerdict(2, null));
    }
}
