package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.foredesk.kernel.SettingKey;
import org.foredesk.testkit.FakeGoogle;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarWebhookTest {

    private static final String PATH = "/api/v1/webhooks/google";

    @TempDir Path folder;

    @Test
    void googlesNoticeIsBelievedOnlyWithTheSecretOfItsChannelAndIsActedOnAtOnce() {
        try (FakeGoogle google = FakeGoogle.start();
                WebHouse house =
                        new WebHouse(folder, SettableClock.at("2024-11-13T09:00:00+05:30"))
                                .furnish()
                                .start()) {
            Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
            values.put(SettingKey.GOOGLE_CALENDAR_CREDENTIALS, google.credentials());
            values.put(SettingKey.GOOGLE_CALENDAR_ID, FakeGoogle.CALENDAR);
            values.put(SettingKey.GOOGLE_API_BASE, google.base());
            house.settings.replaceAll(values);
            var calendar = house.booking.calendar();
            calendar.pull(house.clinic.id());
            calendar.watch(house.clinic.id(), URI.create("https://a.example" + PATH), "s3cret");
            google.writes("Staff day", "2024-11-14", "2024-11-15");
            assertThat(house.send("POST", PATH, new byte[0]).status()).isEqualTo(403);
            assertThat(
                            house.send("POST", PATH, new byte[0], "X-Goog-Channel-Token", "guess")
                                    .status())
                    .isEqualTo(403);
            calendar.pull(house.clinic.id());
            assertThat(google.lists()).isEqualTo(1);
            assertThat(
                            house.send("POST", PATH, new byte[0], "X-Goog-Channel-Token", "s3cret")
                                    .status())
                    .isEqualTo(204);
            calendar.pull(house.clinic.id());
            assertThat(google.lists()).isEqualTo(2);
        }
    }
}
