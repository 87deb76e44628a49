package org.foredesk.desk.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.RecallQuery;
import org.foredesk.booking.RequestStatus;
import org.foredesk.conversations.BirthDates;
import org.foredesk.conversations.ContactPermission;
import org.foredesk.conversations.Duplicate;
import org.foredesk.conversations.Merge;
import org.foredesk.conversations.MessageAdded;
import org.foredesk.conversations.MessageReceived;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientCard;
import org.foredesk.conversations.PatientCards;
import org.foredesk.conversations.PatientChanged;
import org.foredesk.conversations.PatientDetails;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.conversations.Relation;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.Verbs;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MailAddress;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One patient's card. Opening it is written down; it then follows every booking, message and change
 * by itself.
 */
final class CardViewModel implements AutoCloseable {

    private static final int MOST_VISITS = 1_000;
    private static final int MOST_REQUESTS = 200;
    private static final int MOST_TRAIL = 30;
    private static final int MOST_FOUND = 4;

    private final Workplace desk;
    private final Texts texts;
    private final ClinicId clinic;
    private final Actor staff;
    private final Verbs verbs;
    private final PatientCards cards;
    private final Latest opening;
    private final Latest searching;
    private final ReadOnlyObjectWrapper<@Nullable OpenCard> card = new ReadOnlyObjectWrapper<>();
    private final FactRefresh<Optional<OpenCard>> refresh;
    // Read by loads in the background.
    private volatile @Nullable PatientId open;

    CardViewModel(Workplace desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.clinic = desk.services().clinic().id();
        this.staff = desk.services().staff();
        this.verbs = new Verbs(desk);
        this.cards = desk.services().cards();
        this.opening = new Latest(desk.tasks());
        this.searching = new Latest(desk.tasks());
        this.refresh =
                new FactRefresh<>(desk.tasks(), this::load, found -> show(found.orElse(null)))
                        .on(desk.services().facts(), PatientChanged.class)
                        .on(desk.services().facts(), BookingFact.class)
                        .on(desk.services().facts(), MessageReceived.class)
                        .on(desk.services().facts(), MessageAdded.class);
    }

    /** The card that is open; null while none is. */
    ReadOnlyObjectProperty<@Nullable OpenCard> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** Opens a patient's card; a card that was joined into another one opens that one. */
    void open(@Nullable PatientId id) {
        open = id;
        if (id == null) {
            opening.cancel();
            card.set(null);
            return;
        }
        opening.run(
                () -> cards.open(staff, clinic, id).map(this::whole),
                found -> show(found.orElse(null)));
    }

    private Optional<OpenCard> load() {
        PatientId id = open;
        return id == null ? Optional.empty() : cards.refresh(clinic, id).map(this::whole);
    }

    private OpenCard whole(PatientCard found) {
        Instant now = desk.dates().now();
        PatientId id = found.patient().id();
        List<Appointment> visits =
                desk.services()
                        .booking()
                        .appointments(
                                new AppointmentQuery(
                                        clinic,
                                        null,
                                        null,
                                        Set.of(),
                                        id,
                                        Set.of(),
                                        null,
                                        MOST_VISITS));
        List<BookingRequest> asked =
                desk
                        .services()
                        .booking()
                        .requests()
                        .list(clinic, RequestStatus.PENDING, null, MOST_REQUESTS)
                        .stream()
                        .filter(request -> request.patient().equals(id))
                        .toList();
        return new OpenCard(
                found,
                asked,
                visits.stream().filter(visit -> coming(visit, now)).toList(),
                visits.reversed().stream().filter(visit -> !coming(visit, now)).toList(),
                desk.services().booking().recalls().list(RecallQuery.open(clinic).of(Set.of(id))),
                cards.trail(clinic, id, MOST_TRAIL));
    }

    private static boolean coming(Appointment visit, Instant now) {
        return visit.status().open() && visit.end().isAfter(now);
    }

    private void show(@Nullable OpenCard fresh) {
        if (fresh != null && open != null) {
            open = fresh.patient().id();
        }
        card.set(open == null ? null : fresh);
    }

    /** Joins the other card into this one; can be taken apart from the toast and from the card. */
    void join(Duplicate twin) {
        String name = twin.other().label();
        verbs.run(
                () -> cards.merge(staff, clinic, twin.one().id(), twin.other().id()),
                merge ->
                        verbs.undoable(
                                texts.get("patients.joined", name),
                                () -> cards.unmerge(staff, clinic, merge),
                                texts.get("patients.apart", name)));
    }

    /** Takes two joined cards apart again. */
    void takeApart(Merge merge) {
        verbs.run(
                () -> cards.unmerge(staff, clinic, merge.id()),
                _ -> desk.toasts().say(texts.get("patients.apart", merge.goneName())));
    }

    /** Says that the two are two people. */
    void notTheSame(Duplicate twin) {
        PatientId one = twin.one().id();
        PatientId other = twin.other().id();
        verbs.run(
                () -> cards.tellApart(staff, clinic, one, other, true),
                _ ->
                        verbs.undoable(
                                texts.get("patients.two.people", twin.other().label()),
                                () -> cards.tellApart(staff, clinic, one, other, false),
                                texts.get("frame.taken.back")));
    }

    void addNote(String text, Runnable done) {
        with(patient ->
                verbs.run(() -> cards.addNote(staff, clinic, patient.id(), text), _ -> done.run()));
    }

    /** Writes down whether the person may be written to at an address. */
    void permit(ContactPermission wanted) {
        with(patient -> {
            ContactPermission before =
                    new ContactPermission(wanted.channel(), wanted.address(), !wanted.allowed());
            String key = wanted.allowed() ? "patients.permitted" : "patients.forbidden";
            verbs.run(
                    () -> cards.permit(staff, clinic, patient.id(), wanted),
                    _ ->
                            verbs.undoable(
                                    texts.get(
                                            key,
                                            patient.label(),
                                            texts.get("channel." + wanted.channel().code())),
                                    () -> cards.permit(staff, clinic, patient.id(), before),
                                    texts.get("frame.taken.back")));
        });
    }

    /** Says what somebody is to the patient and books for them; null takes it back. */
    void answers(PatientId who, @Nullable Relation relation) {
        with(patient -> {
            if (relation == null) {
                verbs.run(() -> cards.removeGuardian(staff, clinic, patient.id(), who), _ -> {});
            } else {
                verbs.run(
                        () -> cards.addGuardian(staff, clinic, patient.id(), who, relation),
                        _ -> {});
            }
        });
    }

    /** Looks for somebody who may answer for the patient. */
    void search(String typed, Consumer<List<Patient>> found) {
        with(patient ->
                searching.run(
                        () ->
                                typed.strip().length() < 2
                                        ? List.<Patient>of()
                                        : desk
                                                .services()
                                                .patients()
                                                .search(
                                                        desk.services().clinic(),
                                                        typed,
                                                        MOST_FOUND + 1)
                                                .stream()
                                                .filter(each -> !each.id().equals(patient.id()))
                                                .limit(MOST_FOUND)
                                                .toList(),
                        found));
    }

    /**
     * Corrects name, birth date (in words, empty for unknown) and language; {@code problem} hears
     * what is wrong, or nothing once it is saved.
     */
    void correct(
            String name,
            String born,
            @Nullable Language language,
            Consumer<String> problem,
            Runnable saved) {
        Optional<LocalDate> birthDate = birthDate(born);
        if (!born.isBlank() && birthDate.isEmpty()) {
            problem.accept(texts.get("patients.born.bad"));
            return;
        }
        with(patient ->
                verbs.run(
                        () ->
                                cards.correct(
                                        staff,
                                        clinic,
                                        patient.id(),
                                        new PatientDetails(name, birthDate.orElse(null), language)),
                        _ -> saved.run(),
                        refusal -> problem.accept(verbs.words(refusal))));
    }

    /** A birth date as it was typed, in the way of the clinic's country. */
    Optional<LocalDate> birthDate(String typed) {
        return BirthDates.read(typed, desk.services().clinic().country(), desk.dates().today());
    }

    /** Adds a number or an e-mail address; {@code problem} hears what is wrong. */
    void addIdentity(String typed, Consumer<String> problem, Runnable saved) {
        Optional<PatientIdentity> identity =
                typed.indexOf('@') > 0
                        ? Optional.of(typed.strip())
                                .filter(MailAddress::isOne)
                                .map(PatientIdentity::email)
                        : PhoneNumber.parse(typed, desk.services().clinic().country())
                                .map(PatientIdentity::phone);
        if (identity.isEmpty()) {
            problem.accept(texts.get("patients.identity.bad"));
            return;
        }
        with(patient ->
                verbs.run(
                        () -> cards.addIdentity(staff, clinic, patient.id(), identity.get()),
                        _ -> saved.run(),
                        refusal -> problem.accept(verbs.words(refusal))));
    }

    private void with(Consumer<Patient> action) {
        OpenCard shown = card.get();
        if (shown != null) {
            action.accept(shown.patient());
        }
    }

    @Override
    public void close() {
        refresh.close();
    }
}
