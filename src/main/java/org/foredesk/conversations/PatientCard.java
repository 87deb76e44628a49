package org.foredesk.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of a person but their appointments: who shares their number, who answers for
 * them, what was written, what they agreed to, what else may be theirs.
 */
public record PatientCard(
        Patient patient,
        List<Relative> relatives,
        List<Conversation> threads,
        List<Note> notes,
        List<ContactPermission> permissions,
        List<Duplicate> duplicates,
        List<Merge> merges) {

    /**
     * Somebody close: {@code answers} is what they are to the patient where they book for them,
     * {@code answeredFor} whether the patient books for them; neither for those who only share a
     * number.
     */
    public record Relative(
            Patient person,
            @Nullable Relation answers,
            boolean answeredFor,
            boolean sharesNumber) {}

    public PatientCard {
        relatives = List.copyOf(relatives);
        threads = List.copyOf(threads);
        notes = List.copyOf(notes);
        permissions = List.copyOf(permissions);
        duplicates = List.copyOf(duplicates);
        merges = List.copyOf(merges);
    }
}
