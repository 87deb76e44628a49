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
import org.foredesk.kernel.PatientId;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StaffMembersTest {

    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final char[] WRONG = "battery staple".toCharArray();

    private final SecurityKit kit = new SecurityKit(ScratchDatabase.Kind.H2);
    private final StaffMembers staff = kit.staff;

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void theFirstOneIsAdministratorAndStaysTheFirst() {
        StaffMember maya = staff.first(CLINIC, " Maya ");
        assertThat(maya.name()).isEqualTo("Maya");
        assertThat(maya.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(staff.first(CLINIC, "Somebody else")).isEqualTo(maya);
        assertThat(staff.list(OTHER)).isEmpty();
    }

    @Test
    void theDeskOpensWithoutAskingForTheOnlyOneUntilThereIsAPasswordOrAnother() {
        StaffMember maya = staff.first(CLINIC, "Maya");
        assertThat(staff.opensWithoutSignIn(CLINIC)).contains(maya);
        assertThat(code(staff.signIn(CLINIC, maya.id(), new char[0]))).isEqualTo("done");

        staff.setPassword(maya.actor(), CLINIC, maya.id(), PASSWORD).orElseThrow();
        assertThat(staff.opensWithoutSignIn(CLINIC)).isEmpty();
        assertThat(code(staff.signIn(CLINIC, maya.id(), new char[0]))).isEqualTo("wrong_password");

        staff.setPassword(maya.actor(), CLINIC, maya.id(), null).orElseThrow();
        staff.add(maya.actor(), CLINIC, "Ravi", Role.RECEPTIONIST).orElseThrow();
        assertThat(staff.opensWithoutSignIn(CLINIC)).isEmpty();
        assertThat(code(staff.signIn(CLINIC, maya.id(), new char[0]))).isEqualTo("no_password");
    }

    @Test
    void theRightPasswordLetsInAndIsKeptAsAnArgon2Hash() throws SQLException {
        StaffMember maya = staff.first(CLINIC, "Maya");
        staff.setPassword(maya.actor(), CLINIC, maya.id(), PASSWORD).orElseThrow();
        assertThat(staff.signIn(CLINIC, maya.id(), PASSWORD).orElseThrow().name())
                .isEqualTo("Maya");
        assertThat(code(staff.signIn(CLINIC, maya.id(), WRONG))).isEqualTo("wrong_password");
        assertThat(code(staff.signIn(OTHER, maya.id(), PASSWORD))).isEqualTo("wrong_password");
        try (Connection connection = kit.scratch.database().dataSource().getConnection();
                ResultSet row =
                        connection
                                .createStatement()
                                .executeQuery("select password_hash from staff")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).startsWith("$argon2id$").doesNotContain("correct");
        }
    }

    @Test
    void fiveWrongPasswordsLockOutForAMinuteAndTheNextForTwo() {
        StaffMember maya = staff.first(CLINIC, "Maya");
        staff.setPassword(maya.actor(), CLINIC, maya.id(), PASSWORD).orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(code(staff.signIn(CLINIC, maya.id(), WRONG))).isEqualTo("wrong_password");
        }
        assertThat(code(staff.signIn(CLINIC, maya.id(), PASSWORD)))
                .as("even the right one")
                .isEqualTo("locked_out");
        kit.clock.advance(Duration.ofMinutes(1));
        assertThat(code(staff.signIn(CLINIC, maya.id(), WRONG))).isEqualTo("wrong_password");
        kit.clock.advance(Duration.ofMinutes(1));
        assertThat(code(staff.signIn(CLINIC, maya.id(), PASSWORD))).isEqualTo("locked_out");
        kit.clock.advance(Duration.ofMinutes(1));
        assertThat(code(staff.signIn(CLINIC, maya.id(), PASSWORD))).isEqualTo("done");
        assertThat(code(staff.signIn(CLINIC, maya.id(), WRONG)))
                .as("counted anew")
                .isEqualTo("wrong_password");
        assertThat(code(staff.signIn(CLINIC, maya.id(), PASSWORD))).isEqualTo("done");
    }

    @Test
    void onlyAdministratorsChangeStaff() {
        StaffMember maya = staff.first(CLINIC, "Maya");
        StaffMember ravi = staff.add(maya.actor(), CLINIC, "Ravi", Role.MANAGER).orElseThrow();
        Actor patient = new Actor.Patient(PatientId.of("00000000-0000-7000-8000-000000000003"));
        for (Actor other :
                new Actor[] {
                    ravi.actor(), patient, new Actor.Assistant(), new Actor.ApiClient("a")
                }) {
            assertThat(code(staff.add(other, CLINIC, "Eve", Role.ADMINISTRATOR)))
                    .isEqualTo("not_allowed");
            assertThat(code(staff.setRole(other, CLINIC, ravi.id(), Role.ADMINISTRATOR)))
                    .isEqualTo("not_allowed");
            assertThat(code(staff.deactivate(other, CLINIC, maya.id()))).isEqualTo("not_allowed");
            assertThat(code(staff.setPassword(other, CLINIC, maya.id(), PASSWORD)))
                    .isEqualTo("not_allowed");
        }
        assertThat(code(staff.setPassword(ravi.actor(), CLINIC, ravi.id(), PASSWORD)))
                .isEqualTo("done");
        assertThat(staff.may(CLINIC, ravi.actor(), Role.MANAGER)).isTrue();
        assertThat(staff.may(CLINIC, ravi.actor(), Role.ADMINISTRATOR)).isFalse();
        assertThat(staff.may(OTHER, maya.actor(), Role.RECEPTIONIST)).isFalse();
    }

    @Test
    void aClinicIsNeverLeftWithoutAnAdministrator() {
        StaffMember maya = staff.first(CLINIC, "Maya");
        StaffMember ravi = staff.add(OWNER, CLINIC, "Ravi", Role.ADMINISTRATOR).orElseThrow();
        assertThat(code(staff.setRole(maya.actor(), CLINIC, ravi.id(), Role.RECEPTIONIST)))
                .isEqualTo("done");
        assertThat(code(staff.setRole(maya.actor(), CLINIC, maya.id(), Role.MANAGER)))
                .isEqualTo("last_administrator");
        assertThat(code(staff.deactivate(maya.actor(), CLINIC, maya.id())))
                .isEqualTo("last_administrator");
    }

    @Test
    void whoHasLeftCannotSignInButIsStillKnown() {
        StaffMember maya = staff.first(CLINIC, "Maya");
        StaffMember ravi = staff.add(OWNER, CLINIC, "Ravi", Role.MANAGER).orElseThrow();
        staff.setPassword(OWNER, CLINIC, ravi.id(), PASSWORD).orElseThrow();
        staff.deactivate(maya.actor(), CLINIC, ravi.id()).orElseThrow();

        assertThat(code(staff.signIn(CLINIC, ravi.id(), PASSWORD))).isEqualTo("wrong_password");
        assertThat(staff.may(CLINIC, ravi.actor(), Role.RECEPTIONIST)).isFalse();
        assertThat(staff.list(CLINIC)).containsExactly(maya);
        assertThat(staff.find(CLINIC, ravi.id()))
                .get()
                .extracting(StaffMember::name)
                .isEqualTo("Ravi");
        assertThat(code(staff.add(OWNER, CLINIC, "Ravi", Role.RECEPTIONIST)))
                .as("the name is free")
                .isEqualTo("done");
    }

    @Test
    void emptyAndTakenNamesAndShortPasswordsAreRefused() {
        StaffMember maya = staff.first(CLINIC, "Maya");
        assertThat(code(staff.add(OWNER, CLINIC, "  ", Role.MANAGER))).isEqualTo("bad_name");
        assertThat(code(staff.add(OWNER, CLINIC, "maya", Role.MANAGER))).isEqualTo("name_taken");
        assertThat(code(staff.setPassword(OWNER, CLINIC, maya.id(), "short".toCharArray())))
                .isEqualTo("weak_password");
    }
}
