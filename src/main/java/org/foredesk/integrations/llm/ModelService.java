package org.foredesk.integrations.llm;

import java.net.URI;
import java.util.Optional;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The service as the settings have it at this moment.
 *
 * @param key null where it needs none, as on the clinic's own computers
 */
record ModelService(URI endpoint, @Nullable String key, String model) {

    /** Empty while address or model is not set. */
    static Optional<ModelService> of(Settings settings) {
        Optional<String> base = settings.text(SettingKey.LLM_BASE_URL);
        Optional<String> model = settings.text(SettingKey.LLM_MODEL);
        return base.isEmpty() || model.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ModelService(
                                URI.create(base.get().replaceAll("/+$", "") + "/chat/completions"),
                                settings.text(SettingKey.LLM_API_KEY).orElse(null),
                                model.get()));
    }

    @Override
    public String toString() {
        return "ModelService[" + endpoint.getHost() + ", " + model + "]";
    }
}
