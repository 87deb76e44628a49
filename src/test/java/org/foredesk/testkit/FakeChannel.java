package org.foredesk.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.messaging.Channel;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Lookup;
import org.foredesk.messaging.SendOrder;
import org.foredesk.messaging.SendResult;

/**
 * A channel inside the test: what it was asked to send, what it "has", and faults on order. A
 * scripted result is used once; afterwards it accepts everything. What it has is on its list unless
 * the list lies.
 */
public final class FakeChannel implements Channel {

    /** What happens to one request. */
    public enum Fate {
        TAKEN,
        /** Taken, and then the answer was lost. */
        TAKEN_IN_SILENCE,
        /** Never arrived, and nobody can know. */
        LOST_IN_SILENCE,
        /** Answered with an error of the provider's own. */
        BROKEN,
        BUSY
    }

    private final ChannelKind kind;
    private final Deque<Object> script = new ArrayDeque<>();
    private final List<SendOrder> asked = new ArrayList<>();
    private final List<Lookup.Sent> has = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private boolean listLies;
    private boolean ready = true;
    private Lookup listAnswer;

    public FakeChannel(ChannelKind kind) {
        this.kind = kind;
    }

    public synchronized FakeChannel then(Fate... fates) {
        script.addAll(List.of(fates));
        return this;
    }

    public synchronized FakeChannel then(SendResult result) {
        script.add(result);
        return this;
    }

    /** From now on the list shows nothing. */
    public synchronized void listShowsNothing() {
        listLies = true;
    }

    /** From now on the list is answered like this; null for truly. */
    public synchronized void listAnswers(Lookup answer) {
        listAnswer = answer;
    }

    public synchronized void ready(boolean isReady) {
        ready = isReady;
    }

    /** Every request made, in order. */
    public synchronized List<SendOrder> asked() {
        return List.copyOf(asked);
    }

    /** What the provider has taken, by text, in order. */
    public synchronized List<String> texts() {
        return has.stream().map(Lookup.Sent::text).toList();
    }

    /** The provider's id of the message taken last. */
    public synchronized String lastId() {
        return has.getLast().providerId();
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public String provider() {
        return "fake";
    }

    @Override
    public synchronized boolean ready() {
        return ready;
    }

    @Override
    public synchronized SendResult send(SendOrder order) {
        asked.add(order);
        Object next = script.isEmpty() ? Fate.TAKEN : script.poll();
        if (next instanceof SendResult result) {
            return result;
        }
        return switch ((Fate) next) {
            case TAKEN -> new SendResult.Accepted(take(order), 1);
            case TAKEN_IN_SILENCE -> {
                take(order);
                yield new SendResult.Unknown(false, "no_answer", "silence");
            }
            case LOST_IN_SILENCE -> new SendResult.Unknown(false, "no_answer", "silence");
            case BROKEN -> new SendResult.Unknown(true, "http_500", "broken");
            case BUSY -> new SendResult.TryAgain(true, null, "http_429", "busy");
        };
    }

    private String take(SendOrder order) {
        String id = kind.code() + ids.incrementAndGet();
        has.add(new Lookup.Sent(id, order.text(), DeliveryStatus.SENT));
        addresses.add(order.address());
        return id;
    }

    @Override
    public synchronized Lookup sentTo(String address) {
        if (listAnswer != null) {
            return listAnswer;
        }
        List<Lookup.Sent> there = new ArrayList<>();
        for (int i = has.size() - 1; i >= 0 && !listLies; i--) {
            if (addresses.get(i).equals(address)) {
                there.add(has.get(i));
            }
        }
        return new Lookup.Listed(there);
    }
}
