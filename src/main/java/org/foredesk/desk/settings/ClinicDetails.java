package org.foredesk.desk.settings;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.DirectoryChanged;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.CountryZones;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;

/**
 * The clinic itself as it is typed: name, where it is, whose time it keeps and what it speaks. What
 * is booked keeps its moment in another time zone; only the clock reads differently.
 */
final class ClinicDetails implements Saving, AutoCloseable {

    private static final CountryZones ZONES = CountryZones.load();

    private final Workplace desk;
    private final Texts texts;
    private final ClinicEdits edits;
    private final Question name;
    private final Question phone;
    private final Question address;
    private final Question country;
    private final Question zone;
    private final Question languages;
    private final Form form;
    private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper("");
    private final FactRefresh<ClinicPlan.Details> follow;

    ClinicDetails(Workplace desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.edits = new ClinicEdits(desk);
        this.name = line("name", this::wrongName);
        this.phone = line("phone", this::wrongPhone);
        this.address = line("address", typed -> atMost(ClinicFile.LONGEST_ADDRESS, typed));
        this.country = Question.chosen("country", Question.Shape.ONE_OF, this::countries);
        this.zone = Question.chosen("zone", Question.Shape.ONE_OF, this::zones);
        this.languages =
                new Question(
                        "languages",
                        Question.Shape.RANKED,
                        new Field("", this::wrongLanguages),
                        this::spoken);
        this.form = new Form(questions().stream().map(Question::field).toList());
        country.field().typedProperty().subscribe((_, _) -> anotherCountry());
        zone.field().typedProperty().subscribe((_, _) -> tellEffect());
        this.follow =
                new FactRefresh<>(desk.tasks(), this::read, this::show)
                        .on(desk.services().facts(), DirectoryChanged.class);
        follow.refresh();
    }

    private static Question line(String key, java.util.function.UnaryOperator<String> check) {
        return Question.typed(key, Question.Shape.LINE, check);
    }

    Question question(String key) {
        return questions().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    private List<Question> questions() {
        return List.of(name, phone, address, country, zone, languages);
    }

    /** What another time zone means for what is booked; empty where the zone stays. */
    ReadOnlyStringProperty effectProperty() {
        return effect.getReadOnlyProperty();
    }

    private ClinicPlan.Details read() {
        return desk.services().directory().plan(desk.services().clinic().id()).details();
    }

    private void show(ClinicPlan.Details kept) {
        values(kept).forEach((key, value) -> question(key).field().saved(value));
        form.look();
        tellEffect();
    }

    private static Map<String, String> values(ClinicPlan.Details kept) {
        PhoneNumber number = kept.phone();
        String place = kept.address();
        return Map.of(
                "name",
                kept.name(),
                "phone",
                number == null ? "" : number.e164(),
                "address",
                place == null ? "" : place,
                "country",
                kept.country(),
                "zone",
                kept.zone().getId(),
                "languages",
                Question.join(kept.languages().stream().map(Language::code).toList()));
    }

    private String wrongName(String typed) {
        return typed.isEmpty()
                ? texts.get("settings.clinic.name.needed")
                : atMost(ClinicFile.LONGEST_NAME, typed);
    }

    private String atMost(int most, String typed) {
        return typed.length() > most ? texts.get("settings.long", most) : "";
    }

    private String wrongPhone(String typed) {
        return typed.isEmpty() || PhoneNumber.parse(typed, country.field().value()).isPresent()
                ? ""
                : texts.get("settings.test.wrong");
    }

    private String wrongLanguages(String typed) {
        return typed.isEmpty() ? texts.get("settings.clinic.languages.needed") : "";
    }

    private List<Question.Choice> countries() {
        return Stream.of(Locale.getISOCountries())
                .map(code ->
                        new Question.Choice(
                                code, Locale.of("", code).getDisplayCountry(texts.locale())))
                .sorted(Comparator.comparing(Question.Choice::words))
                .toList();
    }

    // The country's own zones come first; a clinic at a border may keep another.
    private List<Question.Choice> zones() {
        Set<String> ids = new LinkedHashSet<>();
        ZONES.of(country.field().value()).forEach(each -> ids.add(each.getId()));
        ids.add(zone.field().value());
        ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .forEach(ids::add);
        return ids.stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(id -> new Question.Choice(id, id + " · " + spoken(id)))
                .toList();
    }

    private String spoken(String id) {
        return ZoneId.of(id).getDisplayName(TextStyle.FULL, texts.locale());
    }

    private List<Question.Choice> spoken() {
        return Stream.of(Language.values())
                .map(each ->
                        new Question.Choice(each.code(), texts.get("language.name." + each.code())))
                .toList();
    }

    // A clinic keeps the time of its country; one of several that was chosen stays.
    private void anotherCountry() {
        phone.field().look();
        List<ZoneId> its = ZONES.of(country.field().value());
        boolean fits = its.stream().anyMatch(each -> each.getId().equals(zone.field().value()));
        if (country.field().changed() && !its.isEmpty() && !fits) {
            zone.field().typedProperty().set(its.getFirst().getId());
        }
    }

    private void tellEffect() {
        effect.set(zone.field().changed() ? texts.get("settings.clinic.zone.effect") : "");
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public void save() {
        if (form.wrongProperty().get() > 0 || !form.changedProperty().get()) {
            return;
        }
        ClinicPlan.Details typed = typed();
        edits.change(
                "clinic",
                plan -> plan.withDetails(typed),
                texts.get("settings.clinic.saved"),
                () -> {
                    form.discard();
                    follow.refresh();
                });
    }

    private ClinicPlan.Details typed() {
        String place = address.field().value();
        return new ClinicPlan.Details(
                name.field().value(),
                ZoneId.of(zone.field().value()),
                country.field().value(),
                languages.values().stream()
                        .flatMap(code -> Language.ofCode(code).stream())
                        .toList(),
                PhoneNumber.parse(phone.field().value(), country.field().value()).orElse(null),
                place.isEmpty() ? null : place);
    }

    @Override
    public void close() {
        follow.close();
    }
}
