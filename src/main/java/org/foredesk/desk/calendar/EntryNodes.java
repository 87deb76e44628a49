package org.foredesk.desk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingRequest;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws what is in a day: name, what it is, and its state by tint, bar, icon and word. */
final class EntryNodes {

    private static final Duration LATE_AFTER = Duration.ofMinutes(5);
    private static final double TWO_LINES_FROM = 36;
    private static final double EDGE = 7;
    private static final double ROOM_FOR_ICON = 150;

    private final Texts texts;
    private final Dates dates;

    EntryNodes(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** How an entry looks: the style class of its tint, its icon and its second line. */
    record Look(String style, String icon, String words) {}

    Region draw(DayEntry entry, double width, double height) {
        Look look = look(entry);
        Pane node = card(entry.patientName(), look, width, height);
        if (entry instanceof DayEntry.Visit(Appointment visit, Box _) && visit.status().open()) {
            addEdge(node);
        }
        node.setAccessibleRole(AccessibleRole.LIST_ITEM);
        node.setAccessibleText(words(entry));
        return node;
    }

    /** How much of an entry of that height is its lower edge, by which it is pulled. */
    static double edge(double height) {
        return Math.min(EDGE, height / 3);
    }

    private static void addEdge(Pane card) {
        Region edge = new Region();
        edge.getStyleClass().add("entry-edge");
        edge.setManaged(false);
        card.getChildren().add(edge);
        card.layoutBoundsProperty()
                .subscribe(bounds -> {
                    double height = edge(bounds.getHeight());
                    edge.resizeRelocate(0, bounds.getHeight() - height, bounds.getWidth(), height);
                });
    }

    /** An entry said in one sentence. */
    String words(DayEntry entry) {
        return switch (entry) {
            case DayEntry.Visit(Appointment visit, Box _) ->
                    texts.get(
                            "calendar.entry",
                            visit.patientName(),
                            dates.time(visit.start()),
                            dates.time(visit.end()),
                            visit.practitionerName(),
                            look(entry).words());
            case DayEntry.Asked(BookingRequest request, Box _) -> {
                Instant start = request.start();
                Instant end = request.end();
                yield texts.get(
                        "calendar.entry",
                        request.patientName(),
                        start == null ? "" : dates.time(start),
                        end == null ? "" : dates.time(end),
                        request.practitionerName() == null ? "" : request.practitionerName(),
                        look(entry).words());
            }
        };
    }

    Pane card(String name, Look look, double width, double height) {
        Label who = Parts.label(name, "entry-name", "private");
        who.setMinWidth(0);
        Label more = Parts.label(look.words(), "entry-more");
        FontIcon icon = new FontIcon(look.icon());
        HBox first = new HBox(6, who);
        first.setAlignment(Pos.CENTER_LEFT);
        Pane card;
        if (height >= TWO_LINES_FROM) {
            HBox.setHgrow(who, Priority.ALWAYS);
            who.setMaxWidth(Double.MAX_VALUE);
            more.setMinWidth(0);
            // In a narrow column the name has the whole of its line.
            HBox second = new HBox(4, more);
            second.setAlignment(Pos.CENTER_LEFT);
            if (width < ROOM_FOR_ICON) {
                second.getChildren().addFirst(icon);
            } else {
                first.getChildren().add(icon);
            }
            card = new VBox(first, second);
        } else {
            HBox.setHgrow(more, Priority.ALWAYS);
            more.setMaxWidth(Double.MAX_VALUE);
            more.setMinWidth(0);
            first.getChildren().addAll(more, icon);
            card = first;
        }
        card.getStyleClass().add("entry");
        for (String style : look.style().split(" ", -1)) {
            if (!style.isEmpty()) {
                card.getStyleClass().add(style);
            }
        }
        return card;
    }

    private Look look(DayEntry entry) {
        return switch (entry) {
            case DayEntry.Visit(Appointment visit, Box _) -> look(visit);
            case DayEntry.Asked(BookingRequest request, Box _) ->
                    new Look(
                            "asked",
                            "fth-clock",
                            request.heldUntil() == null
                                    ? texts.get("calendar.is.asked")
                                    : texts.get("calendar.is.request")
                                            + " "
                                            + dates.countdown(request.heldUntil()));
        };
    }

    private Look look(Appointment visit) {
        String what =
                visit.resources().isEmpty()
                        ? visit.serviceName()
                        : visit.serviceName() + " · " + visit.resourceNames();
        if (isLate(visit)) {
            long minutes = Duration.between(visit.start(), dates.now()).toMinutes();
            return new Look(
                    "late", "fth-clock", what + ", " + texts.get("calendar.is.late", minutes));
        }
        String state = texts.get("calendar.is." + visit.status().name().toLowerCase(Locale.ROOT));
        String words = what + ", " + state;
        return switch (visit.status()) {
            case BOOKED ->
                    new Look("", visit.overridden() ? "fth-alert-triangle" : "fth-calendar", words);
            case CONFIRMED ->
                    new Look("", visit.overridden() ? "fth-alert-triangle" : "fth-check", words);
            case CHECKED_IN -> new Look("here", "fth-log-in", what + ", " + here(visit));
            case COMPLETED -> new Look("seen", "fth-check-circle", words);
            case CANCELLED -> new Look("seen missed", "fth-x", words);
            case NO_SHOW -> new Look("seen missed", "fth-user-x", words);
        };
    }

    private String here(Appointment visit) {
        Instant started = visit.attendance().started();
        return started != null
                ? texts.get("visit.in.since", dates.time(started))
                : visit.attendance()
                        .waited(dates.now())
                        .map(waited -> texts.get("visit.waiting", waited.toMinutes()))
                        .orElseGet(() -> texts.get("calendar.is.checked_in"));
    }

    private boolean isLate(Appointment visit) {
        boolean expected =
                visit.status() == AppointmentStatus.BOOKED
                        || visit.status() == AppointmentStatus.CONFIRMED;
        Instant now = dates.now();
        return expected
                && visit.start().plus(LATE_AFTER).isBefore(now)
                && dates.dayOf(visit.start()).equals(dates.today());
    }
}
