package org.foredesk.booking;

import java.nio.file.Path;
import org.foredesk.kernel.Outcome;

/**
 * The clinic as a YAML file, as the contract has it: read into a {@link ClinicPlan} and written from
 * one. What is wrong is refused with {@code bad_clinic_file} and a sentence that names line and field.
 */
public final class ClinicFile {

    private ClinicFile() {}

    /** Reads the file; refused when it is not there, not YAML or says something impossible. */
    public static Outcome<ClinicPlan> read(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    /** As {@link #read(Path)}, from the text itself. */
    public static Outcome<ClinicPlan> parse(String yaml) {
        throw new UnsupportedOperationException(yaml);
    }

    /** The text of the file; {@link #parse} makes the same plan of it. */
    public static String write(ClinicPlan plan) {
        throw new UnsupportedOperationException(plan.details().name());
    }
}
