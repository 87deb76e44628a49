package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patients say who they are, and who the visit is for, in many ways. */
class PatientNameTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");

    private static Meaning read(String text) {
        return ENGINE.understand(Utterance.first(text, NOW), ClinicVocabulary.empty("IN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my name is Asha Rao | Asha Rao",
                "i am Rahul | Rahul",
                "im Rahul, need an appointment tomorrow | Rahul",
                "I'm Priya Shah calling for an appointment | Priya Shah",
                "name asha rao | asha rao",
                "this is Leo | Leo",
                "hi sarah here, can i book for tuesday | sarah",
                "for my daughter Ana | Ana",
                "soy Ana | Ana",
                "me llamo Pedro Gómez y quiero una cita | Pedro Gómez",
                "Hola, habla María López | María López",
                "cita para mi hijo Mateo | Mateo",
                "mera naam Asha hai | Asha",
                "main Rohit bol raha hu | Rohit",
                "मेरा नाम आशा राव है | आशा राव",
                "मैं सीमा बोल रही हूं | सीमा",
                "meri beti Riya ke liye appointment | Riya",
                "मेरे बेटे आरव के लिए अपॉइंटमेंट | आरव"
            })
    void aNameIsFound(String text, String name) {
        assertThat(read(text).patientName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am sick",
                "i am not sure",
                "soy diabetica",
                "soy nuevo paciente",
                "this is urgent",
                "this is great",
                "main theek hu",
                "I'm Fine",
                "no one here",
                "mere bete ke liye",
                "मेरी बेटी के लिए",
                "I am Monday free"
            })
    void noNameIsMadeUp(String text) {
        assertThat(read(text).patientName()).as(text).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my number is 9820012345",
                "mi correo es ana.ruiz@example.com",
                "es para mi hija",
                "apne papa ke liye"
            })
    void whatIsToldIsInformation(String text) {
        assertThat(read(text).intent()).isEqualTo(Intent.PROVIDE_INFO);
    }
}
