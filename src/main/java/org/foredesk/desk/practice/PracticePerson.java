package org.foredesk.desk.practice;

import java.util.List;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;

/**
 * Somebody made up who writes to the clinic; {@code note} is the key of what is special about how
 * they write, or empty.
 */
record PracticePerson(String name, PhoneNumber phone, Language language, String note) {

    /**
     * Everybody the practice phone can be. The numbers are of a range no operator gives out for
     * these names.
     */
    static List<PracticePerson> all() {
        return List.of(
                person("Asha Kulkarni", "01", Language.EN, ""),
                person("Daniel Brook", "02", Language.EN, ""),
                person("Lucía Ortega", "03", Language.ES, ""),
                person("Rosa Marín", "04", Language.ES, ""),
                person("सुशीला देवी", "05", Language.HI, ""),
                person("Kiran Sethi", "06", Language.HI, "latin"));
    }

    private static PracticePerson person(
            String name, String number, Language language, String note) {
        return new PracticePerson(name, new PhoneNumber("+9198123001" + number), language, note);
    }
}
