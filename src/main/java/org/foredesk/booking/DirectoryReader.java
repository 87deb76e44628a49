package org.foredesk.booking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        TimetableReader timetables = timetables();
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
                                timetables.week(row.id, TimetableWriter.HOURS),
                                timetables.week(row.id, TimetableWriter.BREAK),
                                timetables.exceptions(row.id),
                                timetables.recurring(row.id),
                                row.dailyLimit,
                                row.lastDay,
                                row.active))
                .toList();
    }

    private TimetableReader timetables() {
        return new TimetableReader(
                all(LocationRow.class, "sortOrder").stream()
                        .collect(Collectors.toMap(row -> row.id, row -> row.name)),
                byPractitioner(HoursRow.class, "hours", row -> row.practitionerId),
                byPractitioner(ExceptionRow.class, "hours", row -> row.practitionerId),
                byPractitioner(RecurringRow.class, "sortOrder", row -> row.practitionerId));
    }

    private static List<Language> languages(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .flatMap(code -> Language.ofCode(code).stream())
                .toList();
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
