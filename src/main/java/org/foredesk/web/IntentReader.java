package org.foredesk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.assistant.Vocabulary;
import org.foredesk.assistant.understanding.ClinicVocabulary;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.PractitionerMention;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.calls.Doubt;
import org.foredesk.kernel.ServiceId;
import org.foredesk.web.IntentRoutes.BookingIntent;
import org.jspecify.annotations.Nullable;

/**
 * Reads a booking that another program took down: fields as ISO values or in words, and the
 * patient's own sentence where fields are missing. The same understanding serves it that serves
 * patients. Nothing is guessed: what is not certain is said so.
 */
final class IntentReader {

    private final Understanding understanding;
    private final Vocabulary vocabulary = new Vocabulary();

    IntentReader(Understanding understanding) {
        this.understanding = understanding;
    }

    ReadIntent read(BookingIntent asked, DirectoryView clinic, ZonedDateTime now) {
        return new Reading(clinic, vocabulary.of(clinic), now).read(asked);
    }

    /** One reading; it collects what is unsure on the way. */
    private final class Reading {

        private final DirectoryView clinic;
        private final ClinicVocabulary words;
        private final ZonedDateTime now;
        private final List<Doubt> unsure = new ArrayList<>();
        private @Nullable LocalDate date;
        private @Nullable LocalTime time;
        private @Nullable String problem;

        Reading(DirectoryView clinic, ClinicVocabulary words, ZonedDateTime now) {
            this.clinic = clinic;
            this.words = words;
            this.now = now;
        }

        ReadIntent read(BookingIntent asked) {
            Optional<Meaning> sentence =
                    Optional.ofNullable(Inputs.orNull(asked.text())).map(this::understand);
            readTime(
                    Inputs.orNull(asked.preferredDate()),
                    Inputs.orNull(asked.preferredTime()),
                    sentence.orElse(null));
            Practitioner practitioner =
                    practitioner(Inputs.orNull(asked.practitionerName()), sentence.orElse(null));
            String speciality =
                    Optional.ofNullable(speciality(Inputs.orNull(asked.speciality())))
                            .or(() -> sentence.map(Meaning::speciality))
                            .orElse(null);
            return new ReadIntent(
                    practitioner,
                    Vocabulary.key(speciality),
                    services(asked, sentence.orElse(null)),
                    date,
                    time,
                    Optional.ofNullable(Inputs.orNull(asked.patientName()))
                            .or(() -> sentence.map(Meaning::patientName))
                            .orElse(null),
                    Optional.ofNullable(Inputs.orNull(asked.reason()))
                            .or(() -> sentence.map(Meaning::reason))
                            .orElse(null),
                    wish(asked),
                    problem,
                    unsure);
        }

        private Meaning understand(String text) {
            return understanding.understand(Utterance.first(text, now), words);
        }

        private void readTime(
                @Nullable String day, @Nullable String clock, @Nullable Meaning sentence) {
            String dayWords = day == null || readIsoDay(day) ? null : day;
            String clockWords = clock == null || readIsoClock(clock) ? null : clock;
            String left =
                    Stream.of(dayWords, clockWords)
                            .filter(part -> part != null)
                            .collect(Collectors.joining(" "));
            if (!left.isEmpty()) {
                take(understand(left).when());
            }
            if (sentence != null && (date == null || time == null)) {
                take(sentence.when());
            }
        }

        private boolean readIsoDay(String text) {
            try {
                if (text.length() == 10) {
                    date = LocalDate.parse(text);
                } else {
                    LocalDateTime moment =
                            text.length() > 19
                                    ? OffsetDateTime.parse(text)
                                            .atZoneSameInstant(now.getZone())
                                            .toLocalDateTime()
                                    : LocalDateTime.parse(text);
                    date = moment.toLocalDate();
                    time = moment.toLocalTime();
                }
                return true;
            } catch (DateTimeException inWords) {
                return false;
            }
        }

        private boolean readIsoClock(String text) {
            try {
                time = LocalTime.parse(text);
                return true;
            } catch (DateTimeException inWords) {
                return false;
            }
        }

        // What a field said stands; words only fill what is missing.
        private void take(When when) {
            if (when.problem() != null) {
                problem = when.problem().words();
                return;
            }
            if (date == null) {
                date = day(when);
            }
            if (time == null && when.time() != null) {
                time = when.time();
                if (when.flags().contains(When.Flag.EITHER_HALF)) {
                    unsure.add(new Doubt("half_of_day", "morning or evening is not clear"));
                }
                if (when.flags().contains(When.Flag.AROUND)) {
                    unsure.add(new Doubt("about", "the time is only about"));
                }
            }
            if (when.flags().contains(When.Flag.WEEKDAY_MISMATCH)) {
                unsure.add(new Doubt("weekday_mismatch", "weekday and date do not go together"));
            }
            if (!when.alternatives().isEmpty()) {
                unsure.add(new Doubt("several_times", "several times were named"));
            }
        }

        private @Nullable LocalDate day(When when) {
            if (when.date() != null) {
                return when.date();
            }
            LocalDateTime from = when.from();
            LocalDateTime to = when.to();
            if (!when.dayGiven() || from == null || to == null) {
                return null;
            }
            boolean oneDay = !to.isAfter(from.toLocalDate().plusDays(1).atStartOfDay());
            return oneDay ? from.toLocalDate() : null;
        }

        private @Nullable Practitioner practitioner(
                @Nullable String name, @Nullable Meaning sentence) {
            if (name != null) {
                Optional<Practitioner> exact = clinic.practitionerNamed(name);
                return exact.isPresent()
                        ? exact.get()
                        : mentioned(understand("Dr " + name).practitioner(), true);
            }
            return mentioned(sentence == null ? null : sentence.practitioner(), false);
        }

        private @Nullable Practitioner mentioned(
                @Nullable PractitionerMention mention, boolean named) {
            if (mention == null) {
                if (named) {
                    throw unknown();
                }
                return null;
            }
            if (mention.match() != null) {
                Optional<UUID> id = Call.uuid(mention.match().id());
                return clinic.activePractitioners().stream()
                        .filter(each -> id.isPresent() && each.id().value().equals(id.get()))
                        .findFirst()
                        .orElseThrow(Reading::unknown);
            }
            if (mention.ambiguous()) {
                unsure.add(new Doubt("several_names", "the name fits several practitioners"));
                return null;
            }
            throw unknown();
        }

        private static Rejection unknown() {
            return Rejection.impossible(
                    "unknown_practitioner",
                    "practitioner_name",
                    "There is no such practitioner at this clinic.");
        }

        private @Nullable String speciality(@Nullable String given) {
            if (given == null) {
                return null;
            }
            boolean known =
                    clinic.activePractitioners().stream()
                            .anyMatch(each ->
                                    String.valueOf(Vocabulary.key(each.speciality()))
                                            .equals(Vocabulary.key(given)));
            return known
                    ? given
                    : Optional.ofNullable(understand(given).speciality()).orElse(given);
        }

        private ServiceChoice services(BookingIntent asked, @Nullable Meaning sentence) {
            List<String> said =
                    Stream.concat(
                                    Stream.ofNullable(Inputs.orNull(asked.service())),
                                    Stream.ofNullable(asked.services()).flatMap(List::stream))
                            .toList();
            if (said.isEmpty()) {
                List<String> heard = sentence == null ? List.of() : sentence.services().wanted();
                return ServiceChoice.of(heard.stream().map(ServiceId::of).toList());
            }
            return ServiceChoice.of(said.stream().flatMap(this::services).distinct().toList());
        }

        /** One by its name or id, or as it was said; several where several were said. */
        private Stream<ServiceId> services(@Nullable String said) {
            if (said == null || said.isBlank()) {
                throw Rejection.malformed("services", "Every service needs a name.");
            }
            Optional<UUID> id = Call.uuid(said.strip());
            Optional<Service> exact =
                    clinic.activeServices().stream()
                            .filter(each -> id.isPresent() && each.id().value().equals(id.get()))
                            .findFirst()
                            .or(() -> clinic.serviceNamed(said));
            if (exact.isPresent()) {
                return exact.stream().map(Service::id);
            }
            List<String> heard = understanding.services(said, words);
            if (heard.isEmpty()) {
                throw Rejection.impossible(
                        "unknown_service", "service", "There is no such service at this clinic.");
            }
            return heard.stream().map(ServiceId::of);
        }

        private static @Nullable String wish(BookingIntent asked) {
            String wish =
                    Stream.of(asked.preferredDate(), asked.preferredTime(), asked.text())
                            .filter(part -> part != null && !part.isBlank())
                            .collect(Collectors.joining(", "));
            return wish.isEmpty() ? null : wish;
        }
    }
}
