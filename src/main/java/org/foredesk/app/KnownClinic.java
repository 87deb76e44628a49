package org.foredesk.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.foredesk.assistant.Vocabulary;
import org.foredesk.assistant.understanding.ClinicVocabulary;
import org.foredesk.assistant.understanding.UnderstandLine;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.jspecify.annotations.Nullable;

/**
 * The clinic a command is about that needs only its names and hours: the one in the data, else the
 * one of the clinic file, else none at all.
 */
final class KnownClinic {

    private final @Nullable ClinicPlan plan;

    KnownClinic(ProgramOptions options) {
        this.plan = stored(options).or(() -> ofFile(options)).orElse(null);
    }

    // Where no clinic is known, times without an offset are read as UTC.
    private ZoneId zone() {
        return plan == null ? ZoneId.of("UTC") : plan.details().zone();
    }

    /** What the command understand answers with; {@code clock} is for lines that name no time. */
    UnderstandLine understandLine(InstantSource clock) {
        ClinicVocabulary words = plan == null ? ClinicVocabulary.empty(null) : Vocabulary.of(plan);
        return new UnderstandLine(Understanding.load(), words, clock, zone());
    }

    private static Optional<ClinicPlan> stored(ProgramOptions options) {
        if (!Files.exists(options.dataFolder().resolve("foredesk.mv.db"))) {
            return Optional.empty();
        }
        String yaml =
                OnData.run(options, LocalCommands.CLINIC, JsonNodeFactory.instance.objectNode())
                        .path("yaml")
                        .asText();
        return yaml.isEmpty() ? Optional.empty() : Optional.of(orFail(ClinicFile.parse(yaml)));
    }

    private static Optional<ClinicPlan> ofFile(ProgramOptions options) {
        String file =
                new SettingSources(options.settings(), System.getenv())
                        .given()
                        .get(SettingKey.CLINIC_FILE);
        return file == null
                ? Optional.empty()
                : Optional.of(orFail(ClinicFile.read(Path.of(file))));
    }

    private static ClinicPlan orFail(Outcome<ClinicPlan> read) {
        return switch (read) {
            case Outcome.Done<ClinicPlan>(ClinicPlan value) -> value;
            case Outcome.Refused<ClinicPlan>(Refusal refusal) ->
                    throw UsageProblem.failed(refusal.message());
        };
    }
}
