package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    @Test
    void partsStopInReverseOrder() {
        List<String> stopped = Collections.synchronizedList(new ArrayList<>());
        Shutdown shutdown = new Shutdown(Duration.ofSeconds(5));
        shutdown.add("database", () -> stopped.add("database"));
        shutdown.add("listener", () -> stopped.add("listener"));
        shutdown.close();
        assertThat(stopped).containsExactly("listener", "database");
    }

    @Test
    void aPartThatHangsOrFailsDoesNotKeepTheOthersFromStopping() {
        List<String> stopped = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch never = new CountDownLatch(1);
        Shutdown shutdown = new Shutdown(Duration.ofMillis(50));
        shutdown.add("database", () -> stopped.add("database"));
        shutdown.add("hanging", never::await);
        shutdown.add(
                "failing",
                () -> {
                    throw new IllegalStateException("no");
                });
        shutdown.close();
        assertThat(stopped).containsExactly("database");
    }
}
