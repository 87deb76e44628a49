package org.foredesk.app;

import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.ApiKey;
import org.foredesk.security.ApiKeys;
import org.foredesk.security.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Whether a voice agent could book during a call and report it: a credential, and a way to this
 * desk.
 */
final class VoiceCheck {

    private static final String CHECK = "voice agents";

    private VoiceCheck() {}

    static Finding of(Settings settings, ApiKeys keys, @Nullable Clinic clinic) {
        boolean secret = settings.text(SettingKey.VOICE_WEBHOOK_SECRET).isPresent();
        boolean key =
                clinic != null && keys.list(clinic.id()).stream().anyMatch(VoiceCheck::opensTools);
        if (!secret && !key) {
            return Finding.unset(
                    CHECK,
                    "None may book during a call (voice.webhook.secret, or api-key create --scope tools).");
        }
        String credential =
                secret
                        ? "Vapi, Retell and API keys with the scope tools"
                        : "API keys with the scope tools";
        String reports =
                secret
                        ? " Finished calls are reported to %s/api/v1/webhooks/voice-agent."
                        : " Finished calls cannot be reported (voice.webhook.secret).";
        return Finding.ok(
                CHECK,
                settings.text(SettingKey.PUBLIC_URL)
                        .map(base ->
                                credential
                                        + " may use the tools under "
                                        + base
                                        + "/api/v1/tools."
                                        + reports.formatted(base))
                        .orElse(credential + " may use the tools, once public.url is set."));
    }

    private static boolean opensTools(ApiKey key) {
        return key.revokedAt() == null && key.scopes().contains(Scope.TOOLS);
    }
}
