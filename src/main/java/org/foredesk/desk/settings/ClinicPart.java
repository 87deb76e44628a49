package org.foredesk.desk.settings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.ComingVisits;
import org.foredesk.booking.DirectoryView;
import org.foredesk.desk.fx.Texts;

/**
 * A kind of thing a clinic has several of, such as services: what is asked about one, and how the
 * answers become part of the clinic's plan. Answers are by the keys of the questions.
 */
abstract class ClinicPart {

    /** The key of the answer that is the name, which every kind has. */
    static final String NAME = "name";

    /** One of the kind; {@code more} stands below its name in the list. */
    record Entry(UUID id, String name, String more, boolean active) {}

    /** What hangs on one, in words; where it {@code blocks} it cannot be retired. */
    record Hanging(List<String> words, boolean blocks) {}

    private final Texts texts;
    private final ClinicPlan.Part part;
    private final String code;

    /** {@code code} is the kind's name in the desk's texts, such as {@code services}. */
    ClinicPart(Texts texts, ClinicPlan.Part part, String code) {
        this.texts = texts;
        this.part = part;
        this.code = code;
    }

    ClinicPlan.Part part() {
        return part;
    }

    String code() {
        return code;
    }

    /** A text of this kind, such as {@code settings.services.add}. */
    String text(String key, Object... arguments) {
        return texts.get("settings." + code + "." + key, arguments);
    }

    Texts texts() {
        return texts;
    }

    /** What is asked about one besides its name. */
    abstract List<Question> questions();

    /** What can be chosen from now on; asked before entries are shown. */
    void look(DirectoryView view) {}

    /** All there are, those that are retired too. */
    abstract List<Entry> entries(DirectoryView view);

    /** The answers as they are kept. */
    abstract Map<String, String> answers(DirectoryView view, UUID id);

    /** The answers a new one begins with, where not empty. */
    Map<String, String> usual() {
        return Map.of();
    }

    /** The plan with these answers for the one of that name, which is added where there is none. */
    abstract ClinicPlan put(ClinicPlan plan, String name, Map<String, String> answers);

    /** The plan without it. */
    abstract ClinicPlan without(ClinicPlan plan, String name);

    /** The plan with one that was retired. */
    abstract ClinicPlan back(ClinicPlan plan, DirectoryView view, UUID id);

    abstract Hanging hanging(DirectoryView view, ComingVisits coming, UUID id);

    /** "3 visits that are still to come stay booked."; nothing where there are none. */
    List<String> visits(int count) {
        return count == 0 ? List.of() : List.of(text("visits", count));
    }

    /** The words for a line that is too long, else nothing. */
    String atMost(int most, String typed) {
        return typed.length() > most ? texts.get("settings.long", most) : "";
    }
}
