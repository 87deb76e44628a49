package org.foredesk.desk.settings;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.MailAddress;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryChanged;
import org.foredesk.messaging.TestMessages;
import org.jspecify.annotations.Nullable;

/** Sends a test message and follows what becomes of it, in words. */
final class ChannelsViewModel implements AutoCloseable {

    private final Workplace desk;
    private final TestMessages tests;
    private final Field phone;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final AtomicReference<@Nullable NotificationId> last = new AtomicReference<>();
    private final FactRefresh<@Nullable Delivery> follow;

    ChannelsViewModel(Workplace desk) {
        this.desk = desk;
        this.tests = new TestMessages(desk.services().outbox());
        this.phone = new Field("", this::problem);
        this.follow =
                new FactRefresh<@Nullable Delivery>(desk.tasks(), this::read, this::tell)
                        .on(desk.services().facts(), DeliveryChanged.class);
    }

    private String problem(String typed) {
        return typed.isEmpty() || number(typed).isPresent() || MailAddress.isOne(typed)
                ? ""
                : desk.texts().get("settings.test.wrong.to");
    }

    /** Where a test on that channel goes, if what is typed can be that. */
    private Optional<String> address(ChannelKind channel) {
        return channel == ChannelKind.EMAIL
                ? Optional.of(phone.value()).filter(MailAddress::isOne)
                : number(phone.value()).map(PhoneNumber::e164);
    }

    private Optional<PhoneNumber> number(String typed) {
        return PhoneNumber.parse(typed, desk.services().clinic().country());
    }

    Field phone() {
        return phone;
    }

    /** What became of the last test, in words; empty before the first. */
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    void send(ChannelKind channel) {
        Optional<String> to = address(channel);
        if (to.isEmpty()) {
            result.set(
                    desk.texts()
                            .get(
                                    channel == ChannelKind.EMAIL
                                            ? "settings.test.wrong.mail"
                                            : "settings.test.wrong"));
            return;
        }
        if (!desk.services().outbox().isReady(channel)) {
            result.set(
                    desk.texts()
                            .get(
                                    channel == ChannelKind.EMAIL
                                            ? "settings.test.unset.mail"
                                            : "settings.test.unset",
                                    desk.texts().get("channel." + channel.code())));
            return;
        }
        result.set(desk.texts().get("settings.test.sending"));
        desk.tasks()
                .run(
                        () -> tests.send(desk.services().clinic(), channel, to.get()),
                        delivery -> {
                            last.set(delivery.id());
                            follow.refresh();
                        });
    }

    private @Nullable Delivery read() {
        NotificationId id = last.get();
        return id == null ? null : desk.services().outbox().find(id).orElse(null);
    }

    private void tell(@Nullable Delivery delivery) {
        if (delivery == null) {
            return;
        }
        String state = desk.texts().get("delivery." + delivery.status().code());
        result.set(
                delivery.failure() == null
                        ? desk.texts().get("settings.test.result", state)
                        : desk.texts()
                                .get("settings.test.failed", state, delivery.failure().words()));
    }

    @Override
    public void close() {
        follow.close();
    }
}
