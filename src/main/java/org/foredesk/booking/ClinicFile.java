package org.foredesk.booking;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foredesk.kernel.Outcome;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The clinic as a YAML file, as the contract has it: read into a {@link ClinicPlan} and written
 * from one. What is wrong is refused with {@code bad_clinic_file} and a sentence that names line
 * and field; what is merely unknown is left out and noted in the plan.
 */
public final class ClinicFile {

    /** How long a service takes at most, in minutes. */
    public static final int MOST_MINUTES = 480;

    /** How much is kept free before or after a visit at most, in minutes. */
    public static final int MOST_BUFFER = 240;

    /** How many patients can share a time, or have a resource at once, at most. */
    public static final int MOST_PLACES = Seats.MOST_PLACES;

    /** Names are no longer than this. */
    public static final int LONGEST_NAME = 200;

    /** Addresses are no longer than this. */
    public static final int LONGEST_ADDRESS = 400;

    /** A daily limit beyond this limits nothing: a day has no more starts. */
    public static final int MOST_DAILY_VISITS = 288;

    private static final String BAD = "bad_clinic_file";

    private ClinicFile() {}

    /** Reads the file; refused when it is not there, not YAML or says something impossible. */
    public static Outcome<ClinicPlan> read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notText) {
            return Outcome.refused(BAD, "The clinic file " + file + " is not UTF-8 text.");
        } catch (IOException unreadable) {
            return Outcome.refused(BAD, "The clinic file " + file + " cannot be read.");
        }
    }

    /** As {@link #read(Path)}, from the text itself. */
    public static Outcome<ClinicPlan> parse(String yaml) {
        try {
            Node root =
                    new org.yaml.snakeyaml.Yaml(new LoaderOptions())
                            .compose(new StringReader(yaml));
            return root == null
                    ? Outcome.refused(BAD, "The clinic file is empty.")
                    : Outcome.done(new ClinicFileReader(new Yaml(root, "")).read());
        } catch (Yaml.Wrong wrong) {
            return Outcome.refused(BAD, wrong.words());
        } catch (MarkedYAMLException notYaml) {
            return Outcome.refused(
                    BAD,
                    "Line " + line(notYaml) + ": this is not YAML (" + notYaml.getProblem() + ").");
        } catch (YAMLException notYaml) {
            return Outcome.refused(BAD, "The clinic file is not YAML.");
        }
    }

    private static int line(MarkedYAMLException notYaml) {
        return notYaml.getProblemMark() == null ? 1 : notYaml.getProblemMark().getLine() + 1;
    }

    /** The text of the file; {@link #parse} makes the same plan of it. */
    public static String write(ClinicPlan plan) {
        return ClinicFileWriter.write(plan);
    }
}
