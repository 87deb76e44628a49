package org.foredesk.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.DepartmentId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.Money;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Makes a clinic's view of its rows. */
final class DirectoryReader {

    private final Tx tx;
    private final UUID clinic;

    DirectoryReader(Tx tx, Clinic clinic) {
        this.tx = tx;
        this.clinic = clinic.id().value();
    }

    static DirectoryView read(Tx tx, Clinic clinic) {
        DirectoryReader rows = new DirectoryReader(tx, clinic);
        return new DirectoryView(
                clinic,
                rows.all(LocationRow.class, "sortOrder").stream()
                        .map(row ->
                                new Location(
                                        new LocationId(row.id), row.name, row.address, row.active))
                        .toList(),
                rows.all(DepartmentRow.class, "sortOrder").stream()
                        .map(row -> new Department(new DepartmentId(row.id), row.name, row.active))
                        .toList(),
                rows.all(ServiceRow.class, "sortOrder").stream()
                        .map(DirectoryReader::service)
                        .toList(),
                rows.practitioners(),
                rows.all(HolidayRow.class, "holidayDate").stream()
                        .map(row -> new Holiday(row.holidayDate, row.name))
                        .toList(),
                rows.all(BlockRow.class, "startsAt").stream().map(DirectoryReader::block).toList(),
                rows.all(FaqRow.class, "sortOrder").stream().map(DirectoryReader::faq).toList(),
                rows.all(ResourceRow.class, "sortOrder").stream()
                        .map(DirectoryReader::resource)
                        .toList());
    }

    /** All rows of a kind; {@code order} is a field's name and never comes from outside. */
    private <R> List<R> all(Class<R> kind, String order) {
        return tx.session()
                .createSelectionQuery(
                        "from "
                                + kind.getSimpleName()
                                + " where clinicId = :clinic order by "
                                + order
                                + ", id",
                        kind)
                .setParameter("clinic", clinic)
                .list();
    }

    private <R> Map<UUID, List<R>> byPractitioner(
            Class<R> kind, String order, Function<R, UUID> owner) {
        return all(kind, order).stream().collect(Collectors.groupingBy(owner));
    }

    private List<Practitioner> practitioners() {
        Map<UUID, List<AliasRow>> aliases =
                byPractitioner(AliasRow.class, "sortOrder", row -> row.practitionerId);
        Map<UUID, List<OfferRow>> offers =
                byPractitioner(OfferRow.class, "sortOrder", row -> row.practitionerId);
        Map<UUID, List<HoursRow>> hours =
                byPractitioner(HoursRow.class, "hours", row -> row.practitionerId);
        Map<UUID, List<ExceptionRow>> exceptions =
                byPractitioner(ExceptionRow.class, "hours", row -> row.practitionerId);
        Map<UUID, List<RecurringRow>> recurring =
                byPractitioner(RecurringRow.class, "sortOrder", row -> row.practitionerId);
        return all(PractitionerRow.class, "sortOrder").stream()
                .map(row ->
                        new Practitioner(
                                new PractitionerId(row.id),
                                row.name,
                                row.speciality,
                                row.departmentId == null
                                        ? null
                                        : new DepartmentId(row.departmentId),
                                row.locationId == null ? null : new LocationId(row.locationId),
                                aliases.getOrDefault(row.id, List.of()).stream()
                                        .map(alias -> alias.alias)
                                        .toList(),
                                languages(row.languages),
                                offers.getOrDefault(row.id, List.of()).stream()
                                        .map(offer -> new ServiceId(offer.serviceId))
                                        .toList(),
                                week(hours.getOrDefault(row.id, List.of()), DirectoryWriter.HOURS),
                                week(hours.getOrDefault(row.id, List.of()), DirectoryWriter.BREAK),
                                exceptions(exceptions.getOrDefault(row.id, List.of())),
                                recurring.getOrDefault(row.id, List.of()).stream()
                                        .map(DirectoryReader::recurring)
                                        .toList(),
                                row.dailyLimit,
                                row.lastDay,
                                row.active))
                .toList();
    }

    private static List<Language> languages(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .flatMap(code -> Language.ofCode(code).stream())
                .toList();
    }

    private static WeeklyHours week(List<HoursRow> rows, String kind) {
        Map<DayOfWeek, List<LocalRange>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(
                    day,
                    rows.stream()
                            .filter(row -> row.kind.equals(kind) && row.weekday == day.getValue())
                            .map(row -> range(row.hours))
                            .toList());
        }
        return new WeeklyHours(days);
    }

    private static List<HoursException> exceptions(List<ExceptionRow> rows) {
        Map<LocalDate, List<ExceptionRow>> byDate =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.exceptionDate,
                                        TreeMap::new,
                                        Collectors.toList()));
        return byDate.entrySet().stream()
                .map(day ->
                        new HoursException(
                                day.getKey(),
                                day.getValue().stream()
                                        .flatMap(row -> Optional.ofNullable(row.hours).stream())
                                        .map(DirectoryReader::range)
                                        .toList()))
                .toList();
    }

    private static RecurringHours recurring(RecurringRow row) {
        Recurrence days =
                row.monthWeek == null
                        ? new Recurrence.EveryWeeks(
                                Objects.requireNonNull(row.weeks),
                                Objects.requireNonNull(row.startsOn))
                        : new Recurrence.OfMonth(row.monthWeek, DayOfWeek.of(row.weekday));
        return new RecurringHours(
                days,
                row.monthWeek == null ? null : row.startsOn,
                row.endsOn,
                row.hours == null
                        ? List.of()
                        : Arrays.stream(row.hours.split(",", -1))
                                .map(DirectoryReader::range)
                                .toList());
    }

    private static LocalRange range(String text) {
        return LocalRange.parse(text)
                .orElseThrow(() -> new IllegalStateException("hours in the database: " + text));
    }

    private static Service service(ServiceRow row) {
        return new Service(
                new ServiceId(row.id),
                row.name,
                row.minutes,
                Optional.ofNullable(row.price).flatMap(Money::parse).orElse(null),
                row.bufferBefore,
                row.bufferAfter,
                row.capacity,
                row.step,
                Optional.ofNullable(row.confirmation)
                        .flatMap(ConfirmationMode::ofCode)
                        .orElse(null),
                row.needs == null ? List.of() : List.of(row.needs.split("\n", -1)),
                row.active);
    }

    private static Resource resource(ResourceRow row) {
        return new Resource(
                new ResourceId(row.id),
                row.name,
                ResourceKind.ofCode(row.kind).orElseThrow(),
                row.groupName,
                row.locationId == null ? null : new LocationId(row.locationId),
                row.capacity,
                row.active);
    }

    static Block block(BlockRow row) {
        return new Block(
                new BlockId(row.id),
                row.practitionerId == null ? null : new PractitionerId(row.practitionerId),
                row.resourceId == null ? null : new ResourceId(row.resourceId),
                new TimeRange(row.startsAt, row.endsAt),
                row.reason);
    }

    private static Faq faq(FaqRow row) {
        Map<Language, String> answers = new EnumMap<>(Language.class);
        put(answers, Language.EN, row.answerEn);
        put(answers, Language.ES, row.answerEs);
        put(answers, Language.HI, row.answerHi);
        return new Faq(List.of(row.questions.split("\n", -1)), answers);
    }

    private static void put(
            Map<Language, String> answers, Language language, @Nullable String answer) {
        if (answer != null) {
            answers.put(language, answer);
        }
    }
}
