package org.foredesk.web.practice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.foredesk.kernel.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells the clinic how a text fares: sent, delivered and, on WhatsApp, read, a moment after each
 * other.
 */
final class StatusReports {

    private final PracticeThreads threads;
    private final SignedPost post;
    private final Executor executor;
    private final Duration pace;

    StatusReports(PracticeThreads threads, SignedPost post, Executor executor, Duration pace) {
        this.threads = threads;
        this.post = post;
        this.executor = executor;
        this.pace = pace;
    }

    /**
     * @param callback where the clinic wants to hear of it; null where it does not
     */
    void follow(
            PracticeText text,
            String from,
            String to,
            String accountSid,
            @Nullable String callback) {
        executor.execute(() -> {
            List<String> course =
                    text.channel() == ChannelKind.WHATSAPP
                            ? List.of("sent", "delivered", "read")
                            : List.of("sent", "delivered");
            for (String status : course) {
                if (!rest()) {
                    return;
                }
                threads.setStatus(text.sid(), status);
                if (callback != null) {
                    post.send(callback, form(text, from, to, accountSid, status)).join();
                }
            }
        });
    }

    private boolean rest() {
        try {
            Thread.sleep(pace);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    private static Map<String, String> form(
            PracticeText text, String from, String to, String accountSid, String status) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", text.sid());
        form.put("SmsSid", text.sid());
        form.put("AccountSid", accountSid);
        form.put("From", from);
        form.put("To", to);
        form.put("MessageStatus", status);
        form.put("SmsStatus", status);
        form.put("ApiVersion", "2010-04-01");
        if (text.channel() == ChannelKind.WHATSAPP) {
            form.put("ChannelPrefix", "whatsapp");
        }
        return form;
    }
}
