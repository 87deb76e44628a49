package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.ClinicVocabulary.Practitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doctors are found however their names are typed, and never the wrong one without asking. */
class DoctorNameTest {
    private static final Understanding ENGINE = Understanding.load();
    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2024-11-13T09:00+05:30[Asia/Kolkata]");
    private static final ClinicVocabulary CLINIC =
            new ClinicVocabulary(
                    "IN",
                    List.of(
                            new Practitioner(
                                    "rajiv",
                                    "Dr. Rajiv Sharma",
                                    List.of("Rajiv", "Dr Sharma"),
                                    "cardiology"),
                            new Practitioner(
                                    "priya", "Dr. Priya Gupta", List.of("Priya"), "cardiology"),
                            new Practitioner(
                                    "anil", "Dr. Anil Mehta", List.of("Mehta"), "general medicine"),
                            new Practitioner(
                                    "lucia",
                                    "Dra. Lucía Fernández",
                                    List.of("Lucia"),
                                    "dermatology"),
                            new Practitioner(
                                    "sunita", "Dr. Sunita Sharma", List.of(), "gynecology"),
                            new Practitioner("wei", "Dr. Wei Chen", List.of(), "pediatrics")),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of());

    private static Meaning read(String text) {
        return ENGINE.understand(Utterance.first(text, NOW), CLINIC);
    }

    @ParameterizedTest
    @CsvSource({
        "book with Dr. Rajiv tomorrow, rajiv",
        "i want to see dr rajeev sharma, rajiv",
        "dr rajev please, rajiv",
        "appointment with rajiv at 10, rajiv",
        "राजीव सर से मिलना है, rajiv",
        "डॉक्टर राजीव शर्मा का अपॉइंटमेंट चाहिए, rajiv",
        "rajeev sir se milna hai, rajiv",
        "Dr Pria Gupta, priya",
        "doctora Gupta mañana, priya",
        "dr guptaa ji, priya",
        "gupta madam ka number, priya",
        "प्रिया गुप्ता, priya",
        "Dr. Preeya on monday, priya",
        "doctor mehtaa, anil",
        "dr aneel mehta, anil",
        "Dr. Metha, anil",
        "डॉ मेहता, anil",
        "cita con la dra fernandes, lucia",
        "quiero ver a la doctora Lucia Fernandez, lucia",
        "dr. ferandez, lucia",
        "Dr Sunita, sunita",
        "suneeta sharma, sunita",
        "dr chen for my baby, wei",
        "Dr Wei Chan, wei"
    })
    void aNameIsFoundInAnySpelling(String text, String id) {
        PractitionerMention mention = read(text).practitioner();
        assertThat(mention).as(text).isNotNull();
        assertThat(mention.match()).as(text + " " + mention).isNotNull();
        assertThat(mention.match().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dr sharma tomorrow", "doctor Sharma", "शर्मा जी से मिलना है", "sharma sir"})
    void aNameOfTwoDoctorsIsLeftOpen(String text) {
        PractitionerMention mention = read(text).practitioner();
        assertThat(mention).as(text).isNotNull();
        // One doctor has the bare name as an alias; both bear it, so both are candidates.
        assertThat(mention.candidates())
                .extracting(PractitionerMention.Candidate::id)
                .contains("rajiv", "sunita");
        assertThat(mention.match()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "book with Dr. Bansal, Bansal",
        "Dr Kapoor tomorrow at 5, Kapoor",
        "quiero cita con el doctor Ramírez, Ramírez",
        "डॉ वर्मा से मिलना है, वर्मा",
        "book with Kapoor tomorrow, Kapoor",
        "I want to see Okafor Heather on friday, Okafor Heather",
        "cita con Ramírez mañana, Ramírez",
        "verma se milna hai, verma",
        "बंसल से मिलना है कल, बंसल"
    })
    void anUnknownDoctorKeepsTheNameAsWritten(String text, String written) {
        PractitionerMention mention = read(text).practitioner();
        assertThat(mention).as(text).isNotNull();
        assertThat(mention.unknown()).as(mention.toString()).isTrue();
        assertThat(mention.written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I need a doctor",
                "doctor appointment tomorrow",
                "can I see the doctor on Friday",
                "is the doctor in today",
                "doctor ka appointment chahiye",
                "necesito un doctor",
                "quiero una cita con el doctor para mañana",
                "डॉक्टर से मिलना है",
                "heart doctor please",
                "my share of the bill",
                "tomorrow morning please",
                "any doctor will do",
                "doctor please call me",
                "mujhe kal aana hai",
                "book an appointment with Insurance",
                "can I see Priyanka's report",
                "book for my son Leo",
                "an appointment at Lakeside",
                "kisi se milna hai"
            })
    void noNameIsMadeUp(String text) {
        assertThat(read(text).practitioner()).as(text).isNull();
    }

    @Test
    void aDoctorRuledOutIsNotTheOneWanted() {
        Meaning meaning = read("anyone but not Dr Gupta");
        assertThat(meaning.practitioner()).isNull();
        assertThat(meaning.excluded()).hasSize(1);
        assertThat(meaning.excluded().getFirst().match().id()).isEqualTo("priya");
    }

    @Test
    void theWordsAreWhereTheSpanSays() {
        String text = "please book dr. rajeev sharma for monday";
        PractitionerMention mention = read(text).practitioner();
        assertThat(mention.span().of(text)).isEqualTo(mention.written());
    }
}
