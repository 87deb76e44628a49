package org.foredesk.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.web.practice.PracticeCarrier;
import org.foredesk.web.practice.PracticeText;

/** A made-up patient with a practice phone, who reads each answer before writing on. */
final class PracticePatient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PracticeCarrier carrier;
    private final PhoneNumber phone;
    private final String name;
    private final ChannelKind channel;
    private final Duration toRead;
    private final Semaphore news = new Semaphore(0);

    PracticePatient(
            PracticeCarrier carrier,
            PhoneNumber phone,
            String name,
            ChannelKind channel,
            Duration toRead) {
        this.carrier = carrier;
        this.phone = phone;
        this.name = name;
        this.channel = channel;
        this.toRead = toRead;
    }

    /** The phone of {@code arrived} has news; ours or another's. */
    void look(PhoneNumber arrived) {
        if (arrived.equals(phone)) {
            news.release();
        }
    }

    /** Writes {@code lines} after {@code wait}; gives up when an answer does not come. */
    void say(List<String> lines, Duration wait) throws InterruptedException {
        Thread.sleep(wait);
        for (String line : lines) {
            int before = answers().size();
            int status = carrier.say(phone, name, line, channel).join();
            if (status != 200 || !answered(before)) {
                return;
            }
            Thread.sleep(toRead);
        }
    }

    private boolean answered(int before) throws InterruptedException {
        while (answers().size() <= before) {
            if (!news.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    private List<PracticeText> answers() {
        return carrier.thread(phone).stream().filter(PracticeText::fromClinic).toList();
    }
}
