package org.foredesk.app;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.desk.DeskStatus;
import org.foredesk.desk.DeskStatus.Light;
import org.foredesk.desk.DeskStatus.Link;
import org.foredesk.desk.DeskStatus.Part;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.OutboxState;

/** What the desk's status bar shows, looked up when it asks. */
final class StatusOverview {

    private final Running running;
    private final Settings settings;
    private final Outbox outbox;

    StatusOverview(Running running, Settings settings, Outbox outbox) {
        this.running = running;
        this.settings = settings;
        this.outbox = outbox;
    }

    DeskStatus now() {
        List<Link> links = new ArrayList<>();
        links.add(new Link(Part.LISTENER, Light.WORKS, "", running.address().toString()));
        links.add(publicAddress());
        links.add(channel(Part.WHATSAPP, SettingKey.TWILIO_WHATSAPP_FROM));
        links.add(channel(Part.SMS, SettingKey.TWILIO_SMS_FROM));
        OutboxState state = outbox.state(running.clinic().id());
        return new DeskStatus(
                links, Math.toIntExact(state.waiting()), Math.toIntExact(state.needPerson()));
    }

    private Link publicAddress() {
        if (running.practice().isPresent()) {
            return new Link(Part.ADDRESS, Light.OFF, "", "");
        }
        return settings.text(SettingKey.PUBLIC_URL)
                .map(address ->
                        new Link(
                                Part.ADDRESS,
                                Light.WORKS,
                                address.replaceFirst("https?://", ""),
                                ""))
                .orElseGet(
                        () -> new Link(Part.ADDRESS, Light.OFF, "", SettingKey.PUBLIC_URL.key()));
    }

    private Link channel(Part part, SettingKey number) {
        boolean connected =
                settings.text(SettingKey.TWILIO_ACCOUNT_SID).isPresent()
                        && (settings.text(number).isPresent()
                                || settings.text(SettingKey.TWILIO_MESSAGING_SERVICE_SID)
                                        .isPresent());
        return new Link(
                part, connected ? Light.WORKS : Light.OFF, "", connected ? "" : number.key());
    }
}
