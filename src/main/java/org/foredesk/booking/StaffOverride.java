package org.foredesk.booking;

/**
 * Staff insist against what a rule or the calendar says. The reason goes to the appointment's
 * history and to the audit trail; an empty one is refused.
 */
public record StaffOverride(String reason) {

    /** Throws {@link IllegalArgumentException} without a reason. */
    public static StaffOverride because(String reason) {
        return new StaffOverride(reason);
    }

    public StaffOverride {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an override needs a reason");
        }
    }
}
