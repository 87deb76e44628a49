package org.foredesk.desk.today;

import java.util.Locale;

/** Parts of the queue one can look at by themselves. */
enum QueueTab {
    ALL,
    WAITING,
    TO_CONFIRM,
    MESSAGES;

    boolean takes(QueueKind kind) {
        return switch (this) {
            case ALL -> true;
            case WAITING ->
                    kind == QueueKind.EMERGENCY
                            || kind == QueueKind.MAYBE_EMERGENCY
                            || kind == QueueKind.WAITING
                            || kind == QueueKind.CALLER
                            || kind == QueueKind.CALL;
            case TO_CONFIRM ->
                    kind == QueueKind.REQUEST
                            || kind == QueueKind.UNSURE_CALL
                            || kind == QueueKind.CLASH;
            case MESSAGES -> kind == QueueKind.NOT_DELIVERED || kind == QueueKind.POSSIBLY_SENT;
        };
    }

    String textKey() {
        return "today.tab." + name().toLowerCase(Locale.ROOT);
    }
}
