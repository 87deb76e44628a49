package org.foredesk.desk.firstrun;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.Timetable;
import org.foredesk.desk.settings.HoursText;
import org.foredesk.kernel.CountryZones;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;

/**
 * A clinic as far as typed, and the plan it makes: what is missing or skipped is filled in with
 * something that works.
 */
final class ClinicDraft {

    /** What is asked about the clinic's number, in the order of the page. */
    static final List<SettingKey> NUMBER =
            List.of(
                    SettingKey.TWILIO_ACCOUNT_SID,
                    SettingKey.TWILIO_AUTH_TOKEN,
                    SettingKey.TWILIO_WHATSAPP_FROM,
                    SettingKey.TWILIO_SMS_FROM,
                    SettingKey.PUBLIC_URL);

    private static final String USUAL_COUNTRY = "IN";

    private final CountryZones zones = CountryZones.load();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty country;
    private final StringProperty zone;
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty staff = new SimpleStringProperty("");
    private final Set<Language> languages = EnumSet.of(Language.EN);
    private final ObservableList<ServiceDraft> services = FXCollections.observableArrayList();
    private final ObservableList<DoctorDraft> doctors = FXCollections.observableArrayList();
    private final Map<SettingKey, StringProperty> number = new EnumMap<>(SettingKey.class);

    ClinicDraft(ZoneId computerZone, String country, Language own) {
        // A computer may not say where it is; its zone may tell, unless that is only UTC.
        this.country =
                new SimpleStringProperty(
                        country.isBlank()
                                ? zones.countryOf(computerZone).orElse(USUAL_COUNTRY)
                                : country);
        this.zone = new SimpleStringProperty(computerZone.getId());
        this.country.subscribe(this::moveZone);
        languages.add(own);
        NUMBER.forEach(key -> number.put(key, new SimpleStringProperty("")));
    }

    // A clinic keeps the time of its country; one of several that was chosen stays.
    private void moveZone(String chosen) {
        List<ZoneId> its = zones.of(chosen);
        if (!its.isEmpty() && zoneId().filter(its::contains).isEmpty()) {
            zone.set(its.getFirst().getId());
        }
    }

    /** The zones of the chosen country, the one most people live in first. */
    List<ZoneId> zonesOfCountry() {
        return zones.of(country.get());
    }

    StringProperty nameProperty() {
        return name;
    }

    /** ISO 3166-1 alpha-2. */
    StringProperty countryProperty() {
        return country;
    }

    StringProperty zoneProperty() {
        return zone;
    }

    StringProperty phoneProperty() {
        return phone;
    }

    StringProperty addressProperty() {
        return address;
    }

    /** Who sits at the desk. */
    StringProperty staffProperty() {
        return staff;
    }

    Set<Language> languages() {
        return languages;
    }

    ObservableList<ServiceDraft> services() {
        return services;
    }

    ObservableList<DoctorDraft> doctors() {
        return doctors;
    }

    StringProperty numberProperty(SettingKey key) {
        return java.util.Objects.requireNonNull(number.get(key));
    }

    Optional<ZoneId> zoneId() {
        try {
            return Optional.of(ZoneId.of(zone.get().strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    Optional<PhoneNumber> number(String typed) {
        return typed.isBlank() ? Optional.empty() : PhoneNumber.parse(typed, country.get());
    }

    boolean phoneFine() {
        return phone.get().isBlank() || number(phone.get()).isPresent();
    }

    /**
     * The clinic; {@code unnamed} and {@code usual} name clinic and service where nothing was
     * typed.
     */
    ClinicPlan plan(String unnamed, String usual) {
        List<ClinicPlan.PlannedService> planned = plannedServices(usual);
        List<String> names = planned.stream().map(ClinicPlan.PlannedService::name).toList();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<ClinicPlan.PlannedPractitioner> practitioners = new ArrayList<>();
        for (DoctorDraft doctor : doctors) {
            String called = doctor.nameProperty().get().strip();
            if (!called.isEmpty() && taken.add(called)) {
                practitioners.add(practitioner(doctor, called, names));
            }
        }
        List<Language> spoken = languages.isEmpty() ? List.of(Language.EN) : List.copyOf(languages);
        return new ClinicPlan(
                new ClinicPlan.Details(
                        name.get().isBlank() ? unnamed : name.get().strip(),
                        zoneId().orElse(ZoneId.of("UTC")),
                        country.get(),
                        spoken,
                        number(phone.get()).orElse(null),
                        address.get().isBlank() ? null : address.get().strip()),
                List.of(),
                List.of(),
                planned,
                practitioners,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<ClinicPlan.PlannedService> plannedServices(String usual) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<ClinicPlan.PlannedService> planned = new ArrayList<>();
        for (ServiceDraft service : services) {
            String called = service.nameProperty().get().strip();
            if (!called.isEmpty() && taken.add(called)) {
                planned.add(
                        new ClinicPlan.PlannedService(
                                called,
                                service.length().orElse(30),
                                service.money().orElse(null),
                                0,
                                0,
                                1,
                                null,
                                null,
                                List.of()));
            }
        }
        if (planned.isEmpty()) {
            planned.add(
                    new ClinicPlan.PlannedService(usual, 30, null, 0, 0, 1, null, null, List.of()));
        }
        return planned;
    }

    private ClinicPlan.PlannedPractitioner practitioner(
            DoctorDraft doctor, String called, List<String> serviceNames) {
        String speciality = doctor.specialityProperty().get().strip();
        return new ClinicPlan.PlannedPractitioner(
                called,
                speciality.isEmpty() ? null : speciality,
                null,
                null,
                List.of(),
                List.of(),
                serviceNames,
                Timetable.weekly(
                        HoursText.week(doctor.daysProperty().get(), doctor.hoursProperty().get())),
                null);
    }

    /** Whether enough was given for texts to go out on one channel at least. */
    boolean connects() {
        Map<SettingKey, String> given = settings();
        return given.containsKey(SettingKey.TWILIO_ACCOUNT_SID)
                && given.containsKey(SettingKey.TWILIO_AUTH_TOKEN)
                && (given.containsKey(SettingKey.TWILIO_WHATSAPP_FROM)
                        || given.containsKey(SettingKey.TWILIO_SMS_FROM));
    }

    /** What was typed about the number, numbers in E.164; only where something was. */
    Map<SettingKey, String> settings() {
        Map<SettingKey, String> settings = new EnumMap<>(SettingKey.class);
        number.forEach((key, property) -> {
            String typed = property.get().strip();
            if (!typed.isEmpty()) {
                boolean phoneNumber =
                        key == SettingKey.TWILIO_SMS_FROM || key == SettingKey.TWILIO_WHATSAPP_FROM;
                settings.put(
                        key,
                        phoneNumber ? number(typed).map(PhoneNumber::e164).orElse(typed) : typed);
            }
        });
        return settings;
    }
}
