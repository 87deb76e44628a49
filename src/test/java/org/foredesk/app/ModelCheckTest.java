package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.testkit.FakeModel;
import org.foredesk.testkit.FakeModel.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    private final FakeModel server = new FakeModel().saying("{\"ok\":true}");
    private final Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);

    @AfterEach
    void close() {
        server.close();
    }

    private Finding check() {
        return ModelCheck.of(new Settings(values));
    }

    @Test
    void aClinicWithoutAModelIsNotToldThatSomethingIsWrong() {
        assertThat(check().state()).isEqualTo(Finding.State.UNSET);
    }

    @Test
    void aModelThatAnswersIsFine() {
        values.put(SettingKey.LLM_BASE_URL, server.base().toString());
        values.put(SettingKey.LLM_MODEL, "small");
        assertThat(check()).isEqualTo(Finding.ok("language model", "small answers."));
        values.put(SettingKey.ASSISTANT_MODE, "rules");
        assertThat(check().words()).contains("assistant.mode is rules");
    }

    @Test
    void whatIsWrongAndWhatToLookAtIsSaidInWords() {
        values.put(SettingKey.LLM_BASE_URL, server.base().toString());
        assertThat(check().words()).contains("llm.model");
        values.put(SettingKey.LLM_MODEL, "small");
        server.next(Fault.WRONG_KEY);
        assertThat(check().isFailed()).isTrue();
        assertThat(check().state()).isEqualTo(Finding.State.OK);
        server.next(Fault.WRONG_KEY);
        assertThat(check().words()).contains("key", "rules");
    }
}
