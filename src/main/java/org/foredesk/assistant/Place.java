package org.foredesk.assistant;

import org.foredesk.conversations.DialogueStage;
import org.foredesk.conversations.DialogueState;

/** State and stage of a dialogue, as they follow from the question that is open. */
record Place(DialogueState state, DialogueStage stage) {

    static Place of(
            Pending pending, DialogueState before, DialogueStage stageBefore, boolean completed) {
        return switch (pending.asked()) {
            case NOTHING, HELP, MEANT, NEW, RECALL, HUMAN ->
                    new Place(completed ? DialogueState.COMPLETED : before, stageBefore);
            case DOCTOR -> new Place(DialogueState.GATHERING_INFO, DialogueStage.DOCTOR_SELECTION);
            case DAY -> new Place(DialogueState.GATHERING_INFO, DialogueStage.DATE_SELECTION);
            case TIME, OFFER, HALF, WAITLIST ->
                    new Place(DialogueState.SLOT_SELECTION, DialogueStage.TIME_SELECTION);
            case CHANGE -> new Place(DialogueState.SLOT_SELECTION, DialogueStage.DATE_SELECTION);
            case CONFIRM, FREED, AWAY ->
                    new Place(DialogueState.CONFIRMING, DialogueStage.CONFIRMATION);
            case NAME, WHO ->
                    new Place(
                            pending.agreed()
                                    ? DialogueState.CONFIRMING
                                    : DialogueState.GATHERING_INFO,
                            DialogueStage.PATIENT_DETAILS);
            case APPOINTMENT, WAITLIST_LEAVE ->
                    new Place(DialogueState.GATHERING_INFO, DialogueStage.PATIENT_DETAILS);
        };
    }
}
