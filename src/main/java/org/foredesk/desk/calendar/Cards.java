package org.foredesk.desk.calendar;

import java.time.Instant;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Block;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.Practitioner;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.RequestView;
import org.foredesk.desk.request.RequestViewModel;
import org.jspecify.annotations.Nullable;

/**
 * The cards that open beside an entry or a time: a visit, a request, the form for booking, a
 * refused move.
 */
final class Cards {

    /** How long a block is at first, in minutes, where no stretch was drawn. */
    private static final int USUAL = 60;

    private final Workplace desk;
    private final CalendarViewModel model;
    private final MoveViewModel move;
    private final DayGrid grid;
    private final Beside beside;
    private final Marks marks;
    private final VisitCardViewModel visit;
    private final BookingFormViewModel form;
    private final RequestViewModel request;
    private final VisitCardView visitView;
    private final BookingFormView formView;
    private final OverrideView overrideView;
    private final FollowingViewModel following;
    private final FollowingView followingView;
    private final Region visitCard;
    private final Region formCard;
    private final Region overrideCard;
    private final Region followingCard;
    private final Region requestCard;
    private final BlockViewModel block;
    private final BlockView blockView;
    private final Region blockCard;
    private final Label requestName = Parts.label("", "t-panel", "private");
    private final Label requestWhat = Parts.label("", "muted");
    private Runnable blockInstead = () -> {};
    private boolean goingOn;

    Cards(
            Workplace desk,
            CalendarViewModel model,
            MoveViewModel move,
            Changes changes,
            DayGrid grid,
            Beside beside,
            Marks marks) {
        this.desk = desk;
        this.model = model;
        this.move = move;
        this.grid = grid;
        this.beside = beside;
        this.marks = marks;
        visit = new VisitCardViewModel(desk, changes);
        form = new BookingFormViewModel(desk, changes);
        request = new RequestViewModel(desk);
        visitView = new VisitCardView(visit, desk, this::close, this::pickUp, beside::place);
        block = new BlockViewModel(desk);
        formView =
                new BookingFormView(
                        form, desk, this::close, () -> blockInstead.run(), beside::place);
        blockView = new BlockView(block, desk, this::close, beside::place);
        blockCard = region(desk.views().load("block", blockView));
        overrideView = new OverrideView(move, model, desk, beside::place);
        following = new FollowingViewModel(desk, changes, move);
        followingView = new FollowingView(following, move, desk, beside::place);
        visitCard = region(desk.views().load("visit", visitView));
        formCard = region(desk.views().load("booking", formView));
        overrideCard = region(desk.views().load("override", overrideView));
        followingCard = region(desk.views().load("following", followingView));
        requestCard = requestCard();
        move.phaseProperty().subscribe(this::follow);
        model.dayProperty().subscribe(_ -> refresh());
        form.startProperty().subscribe(_ -> markBooking());
        form.minutesProperty().subscribe(_ -> markBooking());
        visit.appointmentProperty()
                .subscribe(shown -> {
                    if (shown == null && beside.shows(visitCard)) {
                        close();
                    }
                });
    }

    private static Region region(Parent loaded) {
        return (Region) loaded;
    }

    private Region requestCard() {
        HBox top =
                new HBox(
                        8,
                        requestName,
                        Parts.badge(desk.texts().get("calendar.request"), "warning"));
        top.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Parent decision = RequestView.narrow(request, desk);
        VBox card = new VBox(12, top, requestWhat, decision);
        card.getStyleClass().add("popover");
        card.setPrefWidth(400);
        card.setMaxWidth(400);
        decision.layoutBoundsProperty().subscribe(_ -> beside.place());
        return card;
    }

    boolean isOpen() {
        return beside.isOpen();
    }

    /** Opens the card of what is chosen, or the form for the chosen time. */
    void openChosen() {
        DayEntry entry = model.selectedProperty().get();
        CalendarViewModel.Spot spot = model.spotProperty().get();
        if (entry != null) {
            open(entry);
        } else if (spot != null && !openBlock(spot)) {
            book(spot, 0, ChangeCause.Kind.FORM);
        }
    }

    /** Opens the card of the blocked time there; false where none is. */
    boolean openBlock(CalendarViewModel.Spot spot) {
        DayColumn column = columnAt(spot);
        Block there = column == null ? null : column.blockAt(spot.minute());
        if (column == null || there == null) {
            return false;
        }
        block.show(there, column.practitioner());
        beside.open(blockCard, boundsOf(spot), this::closed);
        blockView.focusFirst();
        return true;
    }

    /** Opens the form that blocks the chosen time. */
    void blockChosen() {
        CalendarViewModel.Spot spot = model.spotProperty().get();
        if (spot != null && model.selectedProperty().get() == null && !openBlock(spot)) {
            block(spot, 0);
        }
    }

    private void block(CalendarViewModel.Spot spot, int minutes) {
        DayColumn column = columnAt(spot);
        if (column != null) {
            block.begin(column.practitioner(), model.moment(spot), minutes == 0 ? USUAL : minutes);
            beside.open(blockCard, boundsOf(spot), this::closed);
            blockView.focusFirst();
        }
    }

    private @Nullable DayColumn columnAt(CalendarViewModel.Spot spot) {
        CalendarDay day = model.dayProperty().get();
        return day == null || spot.column() < 0 || spot.column() >= day.columns().size()
                ? null
                : day.columns().get(spot.column());
    }

    private Bounds boundsOf(CalendarViewModel.Spot spot) {
        Geometry place = grid.geometry();
        return grid.canvas()
                .localToScene(
                        new javafx.geometry.BoundingBox(
                                place.x(spot.column()),
                                place.y(spot.minute()),
                                place.columnWidth(),
                                place.height(30)));
    }

    void open(DayEntry entry) {
        Region node = grid.nodeOf(entry.key());
        if (node == null) {
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        switch (entry) {
            case DayEntry.Visit(Appointment appointment, Box _) -> {
                visit.show(appointment);
                beside.open(visitCard, at, this::closed);
                visitView.focusFirst();
            }
            case DayEntry.Asked(BookingRequest asked, Box _) -> {
                requestName.setText(asked.patientName());
                requestWhat.setText(
                        org.foredesk.desk.request.Words.slotOf(asked, desk.texts(), desk.dates()));
                request.show(asked);
                beside.open(requestCard, at, this::closed);
                requestCard.lookupAll(".button").stream()
                        .filter(javafx.scene.Node::isVisible)
                        .findFirst()
                        .ifPresent(javafx.scene.Node::requestFocus);
            }
        }
    }

    /**
     * Opens the form for a time; {@code minutes} is about how long it should be, zero where that is
     * open. {@code way} is how the time came about.
     */
    void book(CalendarViewModel.Spot spot, int minutes, ChangeCause.Kind way) {
        CalendarDay day = model.dayProperty().get();
        DayColumn column = columnAt(spot);
        if (day == null || column == null) {
            return;
        }
        form.begin(column.practitioner(), day.services(), model.moment(spot), minutes, way);
        blockInstead = () -> block(spot, minutes);
        beside.open(formCard, boundsOf(spot), this::closed);
        markBooking();
        formView.focusFirst();
    }

    /** Shows in the day what the form would book, where that day is shown. */
    private void markBooking() {
        CalendarDay day = model.dayProperty().get();
        Instant at = form.startProperty().get();
        Practitioner with = form.practitionerProperty().get();
        int column =
                day == null || at == null || with == null || !beside.shows(formCard)
                        ? -1
                        : day.columnOf(with.id(), desk.dates().dayOf(at));
        marks.booking(
                column < 0 ? null : new CalendarViewModel.Spot(column, model.minuteOf(at)),
                form.minutesProperty().get());
    }

    /** Fills the form that is open for somebody the clinic knows. */
    void choose(Patient patient) {
        form.who().choose(patient);
    }

    void close() {
        beside.close();
    }

    private void closed() {
        marks.booking(null, 0);
        visit.show(null);
        request.show(null);
        MoveViewModel.Phase phase = move.phaseProperty().get();
        boolean waits = phase == MoveViewModel.Phase.REFUSED || phase == MoveViewModel.Phase.WHICH;
        if (waits && !goingOn) {
            move.giveUp();
        }
        grid.canvas().requestFocus();
    }

    private void pickUp(Deed deed) {
        Appointment appointment = visit.appointmentProperty().get();
        if (appointment != null) {
            beside.close();
            pickUp(appointment, deed);
        }
    }

    /** Picks an appointment up to be carried or pulled with the keyboard. */
    void pickUp(Appointment appointment, Deed deed) {
        if (move.begin(appointment, deed, ChangeCause.Kind.KEYBOARD)) {
            move.over(appointment.practitioner(), appointment.start());
            move.lasting((int) appointment.time().length().toMinutes());
            grid.canvas().requestFocus();
        }
    }

    private void follow(MoveViewModel.Phase phase) {
        switch (phase) {
            case WHICH -> {
                following.begin();
                openOnCarried(followingCard, followingView::focusFirst);
            }
            case REFUSED -> openOnCarried(overrideCard, overrideView::focusFirst);
            case NONE -> {
                if (beside.shows(overrideCard) || beside.shows(followingCard)) {
                    beside.close();
                }
            }
            case CARRIED, MOVING -> {}
        }
    }

    private void openOnCarried(Region card, Runnable focus) {
        marks.show();
        Bounds at = marks.carriedBounds();
        if (at != null) {
            // One card may follow the other; what is carried is not given up between them.
            goingOn = true;
            beside.open(card, at, this::closed);
            goingOn = false;
            focus.run();
        }
    }

    // A card open on something that has changed shows it as it is now.
    private void refresh() {
        DayEntry chosen = model.selectedProperty().get();
        CalendarDay day = model.dayProperty().get();
        Appointment shown = visit.appointmentProperty().get();
        if (beside.shows(visitCard) && shown != null && day != null) {
            if (day.entry(shown.id()).orElse(null) instanceof DayEntry.Visit fresh) {
                visit.show(fresh.appointment());
            }
        } else if (beside.shows(requestCard) && chosen == null) {
            close();
        }
    }

    void stop() {
        request.close();
    }
}
