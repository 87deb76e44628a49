package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.foredesk.web.WebHouse.PUBLIC;
import static org.foredesk.web.WebHouse.form;
import static org.foredesk.web.WebHouse.sign;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.foredesk.storage.WatchedDisk;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request is answered with 2xx only when what it said is on the disk (R2), over real HTTP. */
class WebhookDurabilityTest {

    private static final String STATUS = WebHouse.TWILIO + "/message-status";

    @TempDir Path data;
    private final WatchedDisk disk = new WatchedDisk();
    private final ExecutorService sender = Executors.newSingleThreadExecutor();
    private WebHouse house;

    @BeforeEach
    void open() {
        house = new WebHouse(data, SettableClock.at("2024-11-13T09:00:00+05:30"));
        house.start(
                disk.open(house.folder, house.key, house.clock),
                house::keep,
                new Retries(List.of()));
    }

    @AfterEach
    void close() {
        disk.letAllPass();
        sender.close();
        house.close();
    }

    private Future<Integer> post(String path, Map<String, String> form) {
        return sender.submit(() -> house.twilio(path, form, sign(PUBLIC + path, form)).status());
    }

    private void isAnsweredOnlyAfterTheSync(String path, Map<String, String> form, int status)
            throws Exception {
        disk.holdSyncs();
        Future<Integer> answer = post(path, form);
        await().until(() -> disk.heldSyncs() == 1);
        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS))
                .as("while the disk has not said that it is kept")
                .isInstanceOf(TimeoutException.class);
        disk.letAllPass();
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(status);
    }

    @Test
    void aMessageAndAStatusAreAnsweredOnlyWhenTheyAreOnTheDisk() throws Exception {
        assertThat(post(WebHouse.TWILIO, form("+919820000001", "begins the segment")).get())
                .isEqualTo(200);
        isAnsweredOnlyAfterTheSync(WebHouse.TWILIO, form("+919820000001", "hi"), 200);
        isAnsweredOnlyAfterTheSync(
                STATUS, Map.of("MessageSid", "SM1", "MessageStatus", "delivered"), 204);
    }
}
