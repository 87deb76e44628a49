package org.foredesk.integrations.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarScopes;
import com.google.auth.Retryable;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.gson.JsonParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The client library with the service account's key, kept as long as the settings stay the same, so
 * that a token is asked for once an hour and not with every call.
 */
final class GoogleConnection {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final String NAME = "Foredesk";

    private record Open(String credentials, String base, Calendar client) {}

    private final Settings settings;
    private final AtomicReference<@Nullable Open> open = new AtomicReference<>();

    GoogleConnection(Settings settings) {
        this.settings = settings;
    }

    /** Throws {@link IOException} where the key cannot be used. */
    Calendar open() throws IOException {
        String credentials = settings.text(SettingKey.GOOGLE_CALENDAR_CREDENTIALS).orElse("");
        String base = settings.text(SettingKey.GOOGLE_API_BASE).orElse("");
        Open known = open.get();
        if (known != null && known.credentials().equals(credentials) && known.base().equals(base)) {
            return known.client();
        }
        Calendar client = client(credentials, base);
        open.set(new Open(credentials, base, client));
        return client;
    }

    private static Calendar client(String credentials, String base) throws IOException {
        HttpCredentialsAdapter signed = new HttpCredentialsAdapter(key(credentials));
        Calendar.Builder builder =
                new Calendar.Builder(
                                new NetHttpTransport(),
                                GsonFactory.getDefaultInstance(),
                                request -> initialize(request, signed))
                        .setApplicationName(NAME);
        if (!base.isEmpty()) {
            builder.setRootUrl(base.endsWith("/") ? base : base + "/");
        }
        return builder.build();
    }

    private static void initialize(HttpRequest request, HttpCredentialsAdapter signed)
            throws IOException {
        signed.initialize(request);
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
    }

    // The key itself, or where its file is.
    private static GoogleCredentials key(String credentials) throws IOException {
        try (InputStream stream =
                credentials.strip().startsWith("{")
                        ? new ByteArrayInputStream(credentials.getBytes(StandardCharsets.UTF_8))
                        : Files.newInputStream(Path.of(credentials.strip()))) {
            return ServiceAccountCredentials.fromStream(stream)
                    .createScoped(List.of(CalendarScopes.CALENDAR));
        }
    }

    /** Whether the failure is about the key and not about the way there. */
    static boolean refused(IOException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Retryable auth) {
                return !auth.isRetryable();
            }
            if (cause instanceof NoSuchFileException || cause instanceof JsonParseException) {
                return true;
            }
        }
        return String.valueOf(failed.getMessage()).contains("Invalid PKCS");
    }
}
