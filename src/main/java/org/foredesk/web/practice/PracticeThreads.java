package org.foredesk.web.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.PhoneNumber;

/** What stands on the practice phones. */
final class PracticeThreads {

    private final InstantSource clock;
    private final Facts facts;
    private final LinkedHashMap<PhoneNumber, List<PracticeText>> byPhone = new LinkedHashMap<>();
    private final Map<String, PhoneNumber> phoneOf = new HashMap<>();

    PracticeThreads(InstantSource clock, Facts facts) {
        this.clock = clock;
        this.facts = facts;
    }

    PracticeText fromPatient(PhoneNumber phone, String sid, ChannelKind channel, String text) {
        return add(phone, new PracticeText(sid, channel, false, text, List.of(), now(), "sending"));
    }

    PracticeText fromClinic(
            PhoneNumber phone,
            String sid,
            ChannelKind channel,
            String text,
            List<PracticeOption> options) {
        return add(phone, new PracticeText(sid, channel, true, text, options, now(), "queued"));
    }

    private Instant now() {
        return clock.instant();
    }

    private PracticeText add(PhoneNumber phone, PracticeText text) {
        synchronized (byPhone) {
            List<PracticeText> thread = byPhone.getOrDefault(phone, new ArrayList<>());
            thread.add(text);
            byPhone.putLast(phone, thread);
            phoneOf.put(text.sid(), phone);
        }
        facts.announce(new PracticeTextArrived(phone));
        return text;
    }

    void setStatus(String sid, String status) {
        PhoneNumber phone;
        synchronized (byPhone) {
            phone = phoneOf.get(sid);
            if (phone == null) {
                return;
            }
            List<PracticeText> thread = byPhone.getOrDefault(phone, List.of());
            thread.replaceAll(text -> text.sid().equals(sid) ? text.withStatus(status) : text);
        }
        facts.announce(new PracticeTextArrived(phone));
    }

    List<PracticeText> thread(PhoneNumber phone) {
        synchronized (byPhone) {
            return List.copyOf(byPhone.getOrDefault(phone, List.of()));
        }
    }

    List<PhoneNumber> phones() {
        synchronized (byPhone) {
            return List.copyOf(byPhone.sequencedKeySet().reversed());
        }
    }
}
