package org.foredesk.conversations;

import static org.foredesk.conversations.DialogueStage.CONFIRMATION;
import static org.foredesk.conversations.DialogueStage.DATE_SELECTION;
import static org.foredesk.conversations.DialogueStage.DOCTOR_SELECTION;
import static org.foredesk.conversations.DialogueStage.GREETING;
import static org.foredesk.conversations.DialogueStage.PATIENT_DETAILS;
import static org.foredesk.conversations.DialogueStage.SYMPTOMS;
import static org.foredesk.conversations.DialogueStage.TIME_SELECTION;
import static org.foredesk.conversations.DialogueState.ABANDONED;
import static org.foredesk.conversations.DialogueState.COMPLETED;
import static org.foredesk.conversations.DialogueState.CONFIRMING;
import static org.foredesk.conversations.DialogueState.GATHERING_INFO;
import static org.foredesk.conversations.DialogueState.INITIATED;
import static org.foredesk.conversations.DialogueState.SLOT_SELECTION;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one table of a dialogue's states: which may follow which, and which stages each has. The
 * assistant walks it, and the API answers 409 from it. Staying where one is is always allowed. A
 * completed or abandoned dialogue only goes on as a new matter; nothing is completed that was not
 * confirmed.
 */
public final class DialogueMoves {

    private record Row(Set<DialogueState> next, Set<DialogueStage> stages) {}

    private static final Map<DialogueState, Row> TABLE = Map.copyOf(table());

    private DialogueMoves() {}

    private static Map<DialogueState, Row> table() {
        Map<DialogueState, Row> rows = new EnumMap<>(DialogueState.class);
        rows.put(INITIATED, new Row(EnumSet.of(GATHERING_INFO, ABANDONED), EnumSet.of(GREETING)));
        rows.put(
                GATHERING_INFO,
                new Row(
                        EnumSet.of(SLOT_SELECTION, CONFIRMING, ABANDONED),
                        EnumSet.of(
                                GREETING,
                                SYMPTOMS,
                                DOCTOR_SELECTION,
                                DATE_SELECTION,
                                PATIENT_DETAILS)));
        rows.put(
                SLOT_SELECTION,
                new Row(
                        EnumSet.of(GATHERING_INFO, CONFIRMING, ABANDONED),
                        EnumSet.of(DOCTOR_SELECTION, DATE_SELECTION, TIME_SELECTION)));
        rows.put(
                CONFIRMING,
                new Row(
                        EnumSet.of(GATHERING_INFO, SLOT_SELECTION, COMPLETED, ABANDONED),
                        EnumSet.of(PATIENT_DETAILS, CONFIRMATION)));
        rows.put(
                COMPLETED,
                new Row(EnumSet.of(INITIATED, GATHERING_INFO), EnumSet.of(GREETING, CONFIRMATION)));
        rows.put(
                ABANDONED,
                new Row(EnumSet.of(INITIATED, GATHERING_INFO), EnumSet.allOf(DialogueStage.class)));
        return rows;
    }

    /** Whether {@code to} may directly follow {@code from}. */
    public static boolean allows(DialogueState from, DialogueState to) {
        return from == to || row(from).next().contains(to);
    }

    /** Whether a dialogue in this state can be at this stage. */
    public static boolean allows(DialogueState state, DialogueStage stage) {
        return row(state).stages().contains(stage);
    }

    /** The stage a dialogue takes when it enters a state without another being named. */
    public static DialogueStage firstStage(DialogueState state) {
        return state == COMPLETED ? CONFIRMATION : row(state).stages().iterator().next();
    }

    /**
     * The shortest allowed way from one state to another, both ends included; never passes through
     * {@code ABANDONED}.
     */
    public static List<DialogueState> way(DialogueState from, DialogueState to) {
        Map<DialogueState, DialogueState> cameFrom = new EnumMap<>(DialogueState.class);
        Deque<DialogueState> open = new ArrayDeque<>(List.of(from));
        cameFrom.put(from, from);
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            DialogueState at = open.removeFirst();
            for (DialogueState next : row(at).next()) {
                if ((next != ABANDONED || next == to) && cameFrom.putIfAbsent(next, at) == null) {
                    open.addLast(next);
                }
            }
        }
        List<DialogueState> way = new ArrayList<>();
        for (DialogueState at = to; at != from; at = cameFrom.getOrDefault(at, from)) {
            way.addFirst(at);
        }
        way.addFirst(from);
        return List.copyOf(way);
    }

    private static Row row(DialogueState state) {
        Row row = TABLE.get(state);
        if (row == null) {
            throw new IllegalStateException("no row for " + state);
        }
        return row;
    }
}
