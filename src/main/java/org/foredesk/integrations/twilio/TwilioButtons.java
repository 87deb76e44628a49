package org.foredesk.integrations.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.foredesk.messaging.PatientTexts;
import org.foredesk.messaging.ReplyOption;
import org.foredesk.messaging.SendOrder;

/**
 * How offered answers look on WhatsApp: up to three short ones as buttons, up to ten as a list.
 * What fits neither goes out as the numbered text it is anyway. Limits: twilio.com/docs/content,
 * quick-reply and list-picker in a session without approval.
 *
 * @param shape which template it fills
 * @param variables what it is filled with, as the JSON Twilio takes
 */
record TwilioButtons(Shape shape, String variables) {

    private static final int LONGEST_BODY = 1_024;
    private static final int MOST_BUTTONS = 3;
    private static final int LONGEST_BUTTON = 20;
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_ROW = 24;
    private static final PatientTexts TEXTS = new PatientTexts("patient");

    /** A form of message that has a template of its own, by the number of answers in it. */
    record Shape(Kind kind, int answers) {

        /** Under which name the template is kept in the account. */
        String templateName() {
            return "foredesk_" + kind.name().toLowerCase(java.util.Locale.ROOT) + "_" + answers;
        }

        /** Every form there is. */
        static List<Shape> all() {
            return java.util.stream.Stream.of(Kind.values())
                    .flatMap(kind ->
                            java.util.stream.IntStream.rangeClosed(1, kind.most)
                                    .mapToObj(answers -> new Shape(kind, answers)))
                    .toList();
        }
    }

    enum Kind {
        BUTTONS(MOST_BUTTONS),
        LIST(MOST_ROWS);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    /** Empty where the order offers nothing, or more or longer than can be shown. */
    static Optional<TwilioButtons> of(SendOrder order) {
        List<ReplyOption> options = order.options();
        if (options.isEmpty()
                || options.size() > MOST_ROWS
                || order.text().length() > LONGEST_BODY) {
            return Optional.empty();
        }
        boolean few =
                options.size() <= MOST_BUTTONS
                        && options.stream().allMatch(one -> one.title().length() <= LONGEST_BUTTON)
                        && options.stream().map(ReplyOption::title).distinct().count()
                                == options.size();
        return Optional.of(few ? buttons(order) : list(order));
    }

    private static TwilioButtons buttons(SendOrder order) {
        ObjectNode filled = new ObjectMapper().createObjectNode();
        filled.put("1", order.text());
        int next = 2;
        for (ReplyOption option : order.options()) {
            filled.put(String.valueOf(next++), option.title());
            filled.put(String.valueOf(next++), option.id());
        }
        return new TwilioButtons(
                new Shape(Kind.BUTTONS, order.options().size()), filled.toString());
    }

    private static TwilioButtons list(SendOrder order) {
        ObjectNode filled = new ObjectMapper().createObjectNode();
        filled.put("1", order.text());
        filled.put("2", TEXTS.render(order.language(), "list.open"));
        int next = 3;
        for (ReplyOption option : order.options()) {
            filled.put(String.valueOf(next++), option.titleWithin(LONGEST_ROW));
            filled.put(String.valueOf(next++), option.id());
        }
        return new TwilioButtons(new Shape(Kind.LIST, order.options().size()), filled.toString());
    }
}
