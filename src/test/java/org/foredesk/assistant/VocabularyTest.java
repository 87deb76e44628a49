package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "Paediatrics, pediatrics",
        "orthopaedics, orthopedics",
        "Gynaecology, gynecology",
        "General Medicine, general_medicine",
        "' ear-nose throat ', ear_nose_throat"
    })
    void aClinicMaySpellItsSpecialitiesTheBritishOrTheAmericanWay(String written, String key) {
        assertThat(Vocabulary.key(written)).isEqualTo(key);
    }

    @Test
    void noSpecialityIsNoKey() {
        assertThat(Vocabulary.key(null)).isNull();
    }
}
