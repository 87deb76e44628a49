package org.foredesk.desk.settings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.foredesk.assistant.Assistant;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Words;
import org.foredesk.journeys.PatientNotices;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.SpokenDates;
import org.jspecify.annotations.Nullable;

/**
 * The texts for patients: all of them in a list, the chosen one as it is typed in each language,
 * with what is wrong and what a patient would read.
 */
final class WordingViewModel implements Saving {

    // What patients read most stands first; names of specialities and the like come last.
    private static final List<String> FIRST =
            List.of(
                    "done",
                    "propose",
                    "booked",
                    "moved",
                    "cancelled",
                    "emergency",
                    "hello",
                    "ask",
                    "none",
                    "refused",
                    "human");

    /** A text in the list. */
    record Entry(PatientTexts texts, String key, String sample, boolean own) {}

    private final Workplace desk;
    private final ClinicId clinic;
    private final ClinicWording wording;
    private final List<PatientTexts> bundles;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final FilteredList<Entry> shown = new FilteredList<>(entries);
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Entry> chosen = new ReadOnlyObjectWrapper<>();
    private final Map<Language, Field> fields = new EnumMap<>(Language.class);
    private final Form form;

    WordingViewModel(Workplace desk) {
        this.desk = desk;
        this.clinic = desk.services().clinic().id();
        this.wording = desk.services().wording();
        this.bundles =
                Stream.of(Assistant.TEXTS, PatientNotices.TEXTS)
                        .map(bundle -> new PatientTexts(bundle, wording))
                        .toList();
        for (Language language : Language.values()) {
            fields.put(language, new Field("", typed -> problem(language, typed)));
        }
        this.form = new Form(fields.values());
        wanted.subscribe(words -> shown.setPredicate(entry -> matches(entry, words)));
        list();
        choose(entries.getFirst());
    }

    private void list() {
        entries.setAll(
                bundles.stream()
                        .flatMap(texts -> texts.keys().stream().map(key -> entry(texts, key)))
                        .sorted(
                                Comparator.comparingInt(WordingViewModel::rank)
                                        .thenComparing(entry -> entry.texts().bundle())
                                        .thenComparing(Entry::key))
                        .toList());
    }

    private static int rank(Entry entry) {
        int rank = FIRST.indexOf(entry.key().split("\\.", 2)[0]);
        return rank < 0 ? FIRST.size() : rank;
    }

    private Entry entry(PatientTexts texts, String key) {
        boolean own =
                Stream.of(Language.values())
                        .anyMatch(language ->
                                wording.find(clinic, texts.bundle(), key, language).isPresent());
        return new Entry(texts, key, texts.in(clinic).pattern(desk.texts().language(), key), own);
    }

    private boolean matches(Entry entry, String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                || entry.key().contains(plain)
                || Stream.of(Language.values())
                        .anyMatch(language ->
                                entry.texts()
                                        .in(clinic)
                                        .pattern(language, entry.key())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(plain));
    }

    /** What is searched for. */
    StringProperty wantedProperty() {
        return wanted;
    }

    ObservableList<Entry> entries() {
        return shown;
    }

    ReadOnlyObjectProperty<@Nullable Entry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Field field(Language language) {
        return Objects.requireNonNull(fields.get(language));
    }

    void choose(Entry entry) {
        chosen.set(entry);
        fields.forEach((language, field) -> {
            String words = entry.texts().in(clinic).pattern(language, entry.key());
            field.discard();
            field.saved(words.strip());
        });
        form.look();
    }

    /** The arguments the chosen text may have, in alphabetical order. */
    List<String> arguments(Language language) {
        Entry entry = chosen.get();
        return entry == null
                ? List.of()
                : PatientTexts.arguments(entry.texts().original(language, entry.key())).stream()
                        .sorted()
                        .toList();
    }

    /** Types the program's own words into the field. */
    void useProgramsWords(Language language) {
        Entry entry = chosen.get();
        if (entry != null) {
            field(language)
                    .typedProperty()
                    .set(entry.texts().original(language, entry.key()).strip());
        }
    }

    boolean programsWords(Language language) {
        Entry entry = chosen.get();
        return entry == null
                || field(language)
                        .value()
                        .equals(entry.texts().original(language, entry.key()).strip());
    }

    /** What a patient would read, with the arguments filled from this clinic. */
    String preview(Language language) {
        String words = field(language).value();
        for (Map.Entry<String, String> argument : samples(language).entrySet()) {
            words = words.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return words;
    }

    private Map<String, String> samples(Language language) {
        Clinic it = desk.services().clinic();
        DirectoryView view = desk.services().directory().view(clinic);
        Practitioner first =
                view.activePractitioners().isEmpty() ? null : view.activePractitioners().getFirst();
        String doctor = first == null ? "Dr. Asha Rao" : first.name();
        LocalDate day = desk.dates().today().plusDays(2);
        String when = SpokenDates.day(day, language);
        String time = SpokenDates.time(LocalTime.of(10, 30));
        Map<String, String> samples = new HashMap<>();
        samples.put("doctor", doctor);
        samples.put("doctors", doctor);
        samples.put("day", when);
        samples.put("old_day", SpokenDates.day(day.minusDays(1), language));
        samples.put("time", time);
        samples.put("old_time", SpokenDates.time(LocalTime.of(9, 0)));
        samples.put("times", SpokenDates.shortDay(day, language) + ", " + time);
        samples.put("clinic", it.name());
        samples.put("place", it.address() == null ? it.name() : it.name() + ", " + it.address());
        samples.put("address", it.address() == null ? it.name() : it.address());
        samples.put("phone", it.phone() == null ? "+91 22 1234 5678" : it.phone().display());
        samples.put("desk", samples.get("clinic") + ", " + samples.get("phone"));
        samples.put("visit", doctor + ", " + when + ", " + time);
        samples.put(
                "speciality",
                first == null || first.speciality() == null ? "" : first.speciality());
        samples.put("name", "Asha Rao");
        samples.put("number", "112");
        samples.put("hours", "9:00–17:00");
        samples.put("for", "");
        samples.put("whose", "");
        samples.put("prices", "");
        samples.put("holiday", "");
        return samples;
    }

    private String problem(Language language, String typed) {
        Entry entry = chosen.get();
        if (entry == null || typed.isEmpty()) {
            return typed.isEmpty() ? desk.texts().get("settings.text.empty") : "";
        }
        return ClinicWording.problem(entry.texts(), language, entry.key(), typed)
                .map(this::words)
                .orElse("");
    }

    private String words(Refusal refusal) {
        String details =
                refusal.details().stream()
                        .map(it -> it instanceof String argument ? braced(argument) : it.toString())
                        .collect(Collectors.joining(", "));
        return desk.texts().get("settings." + refusal.code(), details);
    }

    private static String braced(String argument) {
        return "{".equals(argument) ? argument : "{" + argument + "}";
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public void save() {
        Entry entry = chosen.get();
        if (entry == null || form.wrongProperty().get() > 0) {
            return;
        }
        Map<Language, String> changes = new EnumMap<>(Language.class);
        fields.forEach((language, field) -> {
            if (field.changed()) {
                // The program's own words are no wording of the clinic's.
                changes.put(language, programsWords(language) ? "" : field.value());
            }
        });
        desk.tasks().run(() -> save(entry, changes), outcome -> saved(entry, outcome));
    }

    private Outcome<String> save(Entry entry, Map<Language, String> changes) {
        Outcome<String> last = Outcome.done("");
        for (Map.Entry<Language, String> change : changes.entrySet()) {
            last =
                    wording.change(
                            desk.services().staff(),
                            clinic,
                            entry.texts(),
                            change.getKey(),
                            entry.key(),
                            change.getValue());
            if (last instanceof Outcome.Refused<String>) {
                return last;
            }
        }
        return last;
    }

    private void saved(Entry entry, Outcome<String> outcome) {
        switch (outcome) {
            case Outcome.Done<String> _ -> {
                list();
                choose(entry(entry.texts(), entry.key()));
                desk.toasts().say(desk.texts().get("settings.text.saved"));
            }
            case Outcome.Refused<String>(Refusal refusal) ->
                    desk.toasts().fail(Words.of(refusal, desk.texts()));
        }
    }
}
