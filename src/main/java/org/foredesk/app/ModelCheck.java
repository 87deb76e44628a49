package org.foredesk.app;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.foredesk.assistant.ModelAnswer;
import org.foredesk.assistant.ModelQuestion;
import org.foredesk.integrations.llm.ChatCompletions;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;

/** Whether the language model answers, where one is set up; it is asked for a single word. */
final class ModelCheck {

    private static final String CHECK = "language model";

    private ModelCheck() {}

    static Finding of(Settings settings) {
        Optional<String> base = settings.text(SettingKey.LLM_BASE_URL);
        Optional<String> model = settings.text(SettingKey.LLM_MODEL);
        if (base.isEmpty() && model.isEmpty()) {
            return Finding.unset(CHECK, "Not set up; the assistant works by its own rules.");
        }
        if (base.isEmpty() || model.isEmpty()) {
            return Finding.failed(
                    CHECK,
                    "Set "
                            + (base.isEmpty() ? SettingKey.LLM_BASE_URL : SettingKey.LLM_MODEL)
                                    .key()
                            + " too, or neither.");
        }
        try (ChatCompletions service = new ChatCompletions(settings)) {
            return switch (service.ask(ModelQuestion.check())) {
                case ModelAnswer.Said _ -> answered(settings, model.get(), base.get());
                case ModelAnswer.Failed(ModelAnswer.Why why, var _) ->
                        Finding.failed(
                                CHECK,
                                why.words()
                                        + " Check llm.base.url, llm.api.key and llm.model; until then"
                                        + " the assistant works by its own rules.");
            };
        }
    }

    private static Finding answered(Settings settings, String model, String base) {
        StringBuilder words = new StringBuilder(model).append(" answers.");
        if ("rules".equals(settings.text(SettingKey.ASSISTANT_MODE).orElse(""))) {
            words.append(" It is not asked, since assistant.mode is rules.");
        }
        URI address = URI.create(base);
        if ("http".equals(address.getScheme()) && !isHere(address)) {
            words.append(" The way to it is not encrypted: use an https address.");
        }
        if (!isHere(address) && isFree(settings)) {
            words.append(" Without llm.price.in and llm.price.out the daily limit cannot stop it.");
        }
        return Finding.ok(CHECK, words.toString());
    }

    private static boolean isFree(Settings settings) {
        return settings.decimal(SettingKey.LLM_PRICE_IN)
                        .add(settings.decimal(SettingKey.LLM_PRICE_OUT))
                        .compareTo(BigDecimal.ZERO)
                == 0;
    }

    private static boolean isHere(URI address) {
        return address.getHost().matches("localhost|127\\..*|\\[::1]");
    }
}
