package org.foredesk.assistant.understanding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The models learned from the sentences of {@code app/assistant}: {@link #main} learns them when
 * the program is built and lays them beside the lists, where they are read at first use.
 */
public final class LearnedModels {
    private static final String FOLDER = "app/assistant/learned";

    private LearnedModels() {}

    /**
     * Learns all models, unless they have been learned from the same lists by the same code.
     *
     * @param args the folder of compiled classes and resources, which gets the models too
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Path folder = Files.createDirectories(classes.resolve(FOLDER));
        Path origin = folder.resolve("made-from.txt");
        String madeFrom = checksum(classes);
        if (Files.exists(origin) && Files.readString(origin).equals(madeFrom)) {
            return;
        }
        Files.deleteIfExists(origin);
        write(folder, "alarms", AlarmLikeness.learnAlarms(), String::valueOf);
        write(folder, "kinds", AlarmLikeness.learnKinds(), EmergencyKind::code);
        for (Language language : Language.values()) {
            write(folder, name(language), IntentModel.learn(language), Intent::code);
        }
        Files.writeString(origin, madeFrom);
    }

    /** Of the lists and the code that reads them. */
    private static String checksum(Path classes) throws IOException {
        CRC32C sum = new CRC32C();
        Path folder = classes.resolve(FOLDER);
        Path code = classes.resolve(LearnedModels.class.getPackageName().replace('.', '/'));
        for (Path root : List.of(folder.getParent(), code)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file :
                        all.filter(Files::isRegularFile)
                                .filter(one -> !one.startsWith(folder))
                                .sorted()
                                .toList()) {
                    sum.update(Files.readAllBytes(file));
                }
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static <C> void write(
            Path folder, String name, SentenceModel<C> model, Function<C, String> code)
            throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(Files.newOutputStream(folder.resolve(file(name))))) {
            model.write(out, code);
        }
    }

    /** Whether a message is an emergency. */
    static SentenceModel<Boolean> alarms() {
        return read("alarms", Boolean::valueOf);
    }

    /** Which emergency a message is that is one. */
    static SentenceModel<EmergencyKind> kinds() {
        return read("kinds", code -> EmergencyKind.ofCode(code).orElseThrow());
    }

    /** What a message in a language wants. */
    static SentenceModel<Intent> intents(Language language) {
        return read(name(language), code -> Intent.ofCode(code).orElseThrow());
    }

    // A missing or broken file is a fault of the build.
    private static <C> SentenceModel<C> read(String name, Function<String, C> ofCode) {
        String path = "/" + FOLDER + "/" + file(name);
        try (InputStream in = LearnedModels.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        path + " is missing: Maven makes it (mvn process-classes)");
            }
            return SentenceModel.read(new DataInputStream(new BufferedInputStream(in)), ofCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Language language) {
        return "intents-" + language.code();
    }

    private static String file(String name) {
        return name + ".bin";
    }
}
