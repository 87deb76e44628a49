package org.foredesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foredesk.booking.CalendarSync;
import org.foredesk.desk.DeskStatus;
import org.foredesk.desk.DeskStatus.Light;
import org.foredesk.desk.DeskStatus.Link;
import org.foredesk.desk.DeskStatus.Part;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.OutboxState;

/** What the desk's status bar shows, looked up when it asks. */
final class StatusOverview {

    private final Running running;
    private final Settings settings;
    private final Outbox outbox;
    private final CalendarSync calendar;

    StatusOverview(Running running, Settings settings, Outbox outbox, CalendarSync calendar) {
        this.running = running;
        this.settings = settings;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    DeskStatus now() {
        List<Link> links = new ArrayList<>();
        links.add(new Link(Part.LISTENER, Light.WORKS, "", running.address().toString()));
        // A practice clinic has no outside from which it could be reached.
        if (running.practice().isEmpty()) {
            links.add(publicAddress());
        }
        links.addAll(channels());
        calendarLink().ifPresent(links::add);
        OutboxState state = outbox.state(running.clinic().id());
        return new DeskStatus(
                links, Math.toIntExact(state.waiting()), Math.toIntExact(state.needPerson()));
    }

    private Link publicAddress() {
        return settings.text(SettingKey.PUBLIC_URL)
                .map(address ->
                        new Link(
                                Part.ADDRESS,
                                Light.WORKS,
                                address.replaceFirst("https?://", ""),
                                ""))
                .orElseGet(() -> new Link(Part.ADDRESS, Light.OFF, "", ""));
    }

    private List<Link> channels() {
        boolean whatsapp = outbox.isReady(ChannelKind.WHATSAPP);
        boolean sms = outbox.isReady(ChannelKind.SMS);
        List<Link> links = new ArrayList<>();
        if (whatsapp || sms) {
            links.add(channel(Part.WHATSAPP, whatsapp));
            links.add(channel(Part.SMS, sms));
        } else {
            links.add(channel(Part.NUMBER, false));
        }
        // A clinic that sends no e-mail need not be told so.
        if (outbox.isReady(ChannelKind.EMAIL)) {
            links.add(channel(Part.EMAIL, true));
        }
        return links;
    }

    // A clinic that has connected none need not be told so.
    private Optional<Link> calendarLink() {
        Light light =
                switch (calendar.health(running.clinic().id()).state()) {
                    case OFF -> Light.OFF;
                    case WORKS -> Light.WORKS;
                    case STALE -> Light.SLOW;
                    case REFUSED -> Light.DOWN;
                };
        return light == Light.OFF
                ? Optional.empty()
                : Optional.of(new Link(Part.CALENDAR, light, "", ""));
    }

    private static Link channel(Part part, boolean connected) {
        return new Link(part, connected ? Light.WORKS : Light.OFF, "", "");
    }
}
