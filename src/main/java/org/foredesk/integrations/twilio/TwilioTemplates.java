package org.foredesk.integrations.twilio;

import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.content.v1.Content;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.foredesk.integrations.twilio.TwilioButtons.Kind;
import org.foredesk.integrations.twilio.TwilioButtons.Shape;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The templates through which buttons and lists go out. Each form has one template in the clinic's
 * account, made of nothing but variables, so that thirteen serve every message there will be; those
 * an earlier run or another desk made are found by their name. They are looked for in the
 * background: no message waits for them, it goes out as numbered text until they are known, and
 * where the account has no templates it is asked again only after a while.
 */
final class TwilioTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioTemplates.class);
    private static final String SID = "HX[0-9a-fA-F]{32}";
    private static final int LISTED = 500;
    private static final int MOST_PAGES = 20;

    private final HttpClient wire;
    private final Duration patience;
    private final Duration rest;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Known known = Known.NOTHING;

    /** What is known of an account: its templates by form, and until when it is left alone. */
    private record Known(@Nullable TwilioAccount account, Map<Shape, String> sids, long notBefore) {
        static final Known NOTHING = new Known(null, Map.of(), 0);
    }

    /**
     * @param rest how long an account that has no templates is left alone
     */
    TwilioTemplates(HttpClient wire, Duration patience, Duration rest) {
        this.wire = wire;
        this.patience = patience;
        this.rest = rest;
    }

    /** The template for a form, where one is known by now; never waits. */
    Optional<String> of(TwilioAccount account, Shape shape) {
        lookFor(account);
        Known now = known;
        return account.equals(now.account())
                ? Optional.ofNullable(now.sids().get(shape))
                : Optional.empty();
    }

    /** Begins to look for the account's templates, unless they are known or rest. */
    void lookFor(TwilioAccount account) {
        Known now = known;
        boolean settled =
                account.equals(now.account())
                        && (!now.sids().isEmpty() || System.nanoTime() < now.notBefore());
        if (!settled && looking.compareAndSet(false, true)) {
            Thread.ofVirtual()
                    .name("twilio-templates")
                    .start(() -> {
                        try {
                            known = look(account);
                        } finally {
                            looking.set(false);
                        }
                    });
        }
    }

    /** A message with a template was refused: none is used for a while. */
    void refused(TwilioAccount account) {
        LOG.warn("Twilio refuses messages with buttons; numbered text is sent for {}", rest);
        known = new Known(account, Map.of(), System.nanoTime() + rest.toNanos());
    }

    private Known look(TwilioAccount account) {
        try {
            Map<Shape, String> found = listed(account);
            for (Shape shape : Shape.all()) {
                if (!found.containsKey(shape)) {
                    found.put(shape, made(account, shape));
                }
            }
            LOG.info("Buttons and lists are ready on WhatsApp");
            return new Known(account, Map.copyOf(found), 0);
        } catch (RuntimeException failed) {
            LOG.info(
                    "Twilio offers no templates for buttons here ({}); answers are numbered in the"
                            + " text",
                    failed.getClass().getSimpleName());
            return new Known(account, Map.of(), System.nanoTime() + rest.toNanos());
        }
    }

    private Map<Shape, String> listed(TwilioAccount account) {
        Map<String, Shape> wanted = new HashMap<>();
        Shape.all().forEach(shape -> wanted.put(shape.templateName(), shape));
        Map<Shape, String> found = new HashMap<>();
        Page<Content> page =
                call(account, client -> Content.reader().setPageSize(LISTED).firstPage(client));
        for (int read = 1; ; read++) {
            for (Content content : page.getRecords()) {
                Shape shape = wanted.get(String.valueOf(content.getFriendlyName()));
                if (shape != null && isSid(content.getSid())) {
                    found.put(shape, content.getSid());
                }
            }
            if (read == MOST_PAGES || !page.hasNextPage()) {
                return found;
            }
            Page<Content> before = page;
            page = call(account, client -> Content.reader().nextPage(before, client));
        }
    }

    private String made(TwilioAccount account, Shape shape) {
        Content made = call(account, client -> Content.creator(request(shape)).create(client));
        if (!isSid(made.getSid())) {
            throw new IllegalStateException("no template came of it");
        }
        return made.getSid();
    }

    private static boolean isSid(@Nullable String sid) {
        return sid != null && sid.matches(SID);
    }

    private <T> T call(TwilioAccount account, Function<TwilioRestClient, T> request) {
        return request.apply(
                new TwilioRestClient.Builder(account.sid(), account.token())
                        .accountSid(account.sid())
                        .httpClient(new TwilioCall(wire, account.base(), patience))
                        .build());
    }

    private static Content.ContentCreateRequest request(Shape shape) {
        Map<String, String> samples = new HashMap<>();
        samples.put("1", "Which one?");
        Content.Types types =
                shape.kind() == Kind.BUTTONS ? buttons(shape, samples) : list(shape, samples);
        return new Content.ContentCreateRequest.Builder("en", types)
                .friendlyName(shape.templateName())
                .variables(samples)
                .build();
    }

    private static Content.Types buttons(Shape shape, Map<String, String> samples) {
        List<Content.QuickReplyAction> actions = new ArrayList<>();
        for (int answer = 1; answer <= shape.answers(); answer++) {
            actions.add(
                    new Content.QuickReplyAction.Builder(
                                    variable(samples, 2 * answer, "Answer " + answer))
                            .type(Content.QuickReplyActionType.QUICK_REPLY)
                            .id(variable(samples, 2 * answer + 1, "answer:" + answer))
                            .build());
        }
        return new Content.Types.Builder()
                .twilioQuickReply(new Content.TwilioQuickReply.Builder("{{1}}", actions).build())
                .build();
    }

    private static Content.Types list(Shape shape, Map<String, String> samples) {
        String open = variable(samples, 2, "Choose");
        List<Content.ListItem> items = new ArrayList<>();
        for (int answer = 1; answer <= shape.answers(); answer++) {
            String title = variable(samples, 2 * answer + 1, "Answer " + answer);
            String id = variable(samples, 2 * answer + 2, "answer:" + answer);
            items.add(new Content.ListItem.Builder(id, title).build());
        }
        return new Content.Types.Builder()
                .twilioListPicker(
                        new Content.TwilioListPicker.Builder("{{1}}", open, items).build())
                .build();
    }

    private static String variable(Map<String, String> samples, int number, String sample) {
        samples.put(String.valueOf(number), sample);
        return "{{" + number + "}}";
    }
}
