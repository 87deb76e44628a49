package org.foredesk.assistant.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of the command {@code understand}. */
class UnderstandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UnderstandLine LINE =
            new UnderstandLine(
                    Understanding.load(),
                    ClinicVocabulary.empty("IN"),
                    InstantSource.fixed(Instant.parse("2024-11-13T03:30:00Z")),
                    ZoneId.of("Asia/Kolkata"));

    private static JsonNode answer(String line) throws Exception {
        return JSON.readTree(LINE.answer(line));
    }

    @Test
    void everyFieldOfTheContractIsThere() throws Exception {
        JsonNode answer =
                answer(
                        "{\"id\":7,\"text\":\"book with Dr. Bose tomorrow at 10\",\"now\":\"2026-11-20T09:00:00+05:30\"}");
        assertThat(answer.get("id").asInt()).isEqualTo(7);
        assertThat(answer.get("lang").asText()).isEqualTo("en");
        assertThat(answer.get("intent").asText()).isEqualTo("book");
        assertThat(answer.get("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(answer.get("practitioner").asText()).isEqualTo("Bose");
        assertThat(answer.has("speciality") && answer.get("speciality").isNull()).isTrue();
        assertThat(answer.has("service") && answer.has("patient_name") && answer.has("reason"))
                .isTrue();
        JsonNode when = answer.get("when");
        assertThat(when.get("kind").asText()).isEqualTo("datetime");
        assertThat(when.get("date").asText()).isEqualTo("2026-11-21");
        assertThat(when.get("time").asText()).isEqualTo("10:00");
        assertThat(when.get("from").isNull()).isTrue();
    }

    @Test
    void withoutNowTheProgramsClockAndZoneCount() throws Exception {
        assertThat(answer("{\"id\":1,\"text\":\"kal\"}").get("when").get("date").asText())
                .isEqualTo("2024-11-14");
    }

    @Test
    void wholeDaysEndAtMidnightOfTheDayAfter() throws Exception {
        JsonNode when = answer("{\"id\":1,\"text\":\"next week\"}").get("when");
        assertThat(when.get("from").asText()).isEqualTo("2024-11-18T00:00");
        assertThat(when.get("to").asText()).isEqualTo("2024-11-25T00:00");
    }

    /** The text with its clock at Wednesday 13 November 2024, 9:00. */
    private static JsonNode when(String text) throws Exception {
        return answer(
                        JSON.writeValueAsString(
                                JSON.createObjectNode().put("id", 1).put("text", text)))
                .get("when");
    }

    @Test
    void fromThenOnHasAStartAndNothingElse() throws Exception {
        JsonNode when = when("tomorrow after 3");
        assertThat(when.get("date").asText()).isEqualTo("2024-11-14");
        assertThat(when.get("from").asText()).isEqualTo("2024-11-14T15:00");
        assertThat(when.get("to").isNull() && when.get("time").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "next week between 2 and 4 | 2024-11-18T14:00 | 2024-11-24T16:00",
                "next week after 3 | 2024-11-18T15:00 | 2024-11-25T00:00",
                "next week before 11 | 2024-11-18T00:00 | 2024-11-24T11:00",
                "agle hafte shaam ko | 2024-11-18T17:00 | 2024-11-24T21:00"
            })
    void hoursOnSeveralDaysGoFromTheFirstDaysFirstMinuteToTheLastDaysLast(
            String text, String from, String to) throws Exception {
        JsonNode when = when(text);
        assertThat(when.get("kind").asText()).isEqualTo("range");
        assertThat(when.get("from").asText()).isEqualTo(from);
        assertThat(when.get("to").asText()).isEqualTo(to);
        assertThat(when.has("daily")).isFalse();
    }

    @Test
    void ofSeveralDaysAnyOfWhichWillDoThoseBetweenAreRuledOut() throws Exception {
        JsonNode weekend = when("sábado o domingo");
        assertThat(weekend.get("from").asText()).isEqualTo("2024-11-16T00:00");
        assertThat(weekend.get("to").asText()).isEqualTo("2024-11-18T00:00");
        JsonNode apart = when("monday or wednesday morning next week");
        assertThat(apart.get("from").asText()).isEqualTo("2024-11-18T06:00");
        assertThat(apart.get("to").asText()).isEqualTo("2024-11-20T12:00");
        assertThat(apart.get("except").get(0).asText()).isEqualTo("2024-11-19");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an hour later | 2024-11-18 | 17:00",
                "same time the next day | 2024-11-19 | 16:00",
                "usi time mangalvar ko | 2024-11-19 | 16:00",
                "media hora antes | 2024-11-18 | 15:30"
            })
    void whatLeansOnTheTimeJustOfferedIsReckonedFromIt(String text, String date, String time)
            throws Exception {
        JsonNode when =
                answering(text, "Dr. Rao has Monday 18 November 2024, 16:00. Shall I book it?")
                        .get("when");
        assertThat(when.get("date").asText()).isEqualTo(date);
        assertThat(when.get("time").asText()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "can I come on the 30th of February at 10? | 30th of February",
                "31 november ko 5 baje | 31 november",
                "३० फरवरी को | ३० फरवरी",
                "para el 31 de noviembre a las 10 | 31 de noviembre",
                "tomorrow at 25:00 | 25:00",
                "last monday at 3 | last monday"
            })
    void aTimeThatCannotBeKeepsItsOwnWordsAndNoOthers(String text, String words) throws Exception {
        JsonNode when = when(text);
        assertThat(when.get("kind").asText()).isEqualTo("none");
        assertThat(when.get("text").asText()).isEqualTo(words);
    }

    @Test
    void daysRuledOutAndProblemsAreTold() throws Exception {
        assertThat(
                        answer("{\"id\":1,\"text\":\"any day but friday\"}")
                                .get("when")
                                .get("except")
                                .get(0)
                                .asText())
                .isEqualTo("friday");
        JsonNode when = answer("{\"id\":1,\"text\":\"30 february\"}").get("when");
        assertThat(when.get("kind").asText()).isEqualTo("none");
        assertThat(when.get("problem").asText()).isNotBlank();
    }

    @Test
    void theAssistantsLastWordsTellWhatIsAnswered() throws Exception {
        assertThat(
                        answer(
                                        "{\"id\":1,\"text\":\"haan\",\"previous\":\"Dr. Rajiv Sharma, Thursday 14 November 2024, 10:30. Shall I book it?\"}")
                                .get("intent")
                                .asText())
                .isEqualTo("affirm");
        assertThat(
                        answer(
                                        "{\"id\":1,\"text\":\"2\",\"previous\":\"1) Dr. Rao 9:00  2) Dr. Rao 10:30  3) Dr. Iyer 9:30. Which one?\"}")
                                .get("selected")
                                .asInt())
                .isEqualTo(2);
        assertThat(
                        answer("{\"id\":1,\"text\":\"4\",\"previous\":\"What time suits you?\"}")
                                .get("when")
                                .get("time")
                                .asText())
                .isEqualTo("16:00");
    }

    @Test
    void aBrokenLineIsAnsweredToo() throws Exception {
        assertThat(answer("{nonsense").get("error").asText()).isNotBlank();
        assertThat(answer("[]").get("error").asText()).isNotBlank();
        assertThat(answer("{\"text\":null,\"now\":\"soon\"}").get("intent").asText())
                .isEqualTo("other");
    }

    @Test
    @Tag("bench")
    void twoThousandLinesASecondAreDone() {
        String line =
                "{\"id\":1,\"text\":\"please book dr sharma for tomorrow morning around 10, my knee hurts\",\"now\":\"2026-11-20T09:00:00+05:30\"}";
        for (int i = 0; i < 2_000; i++) {
            LINE.answer(line);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 4_000; i++) {
            LINE.answer(line);
        }
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    private static JsonNode answering(String text, String previous) throws Exception {
        return answer(
                JSON.writeValueAsString(
                        JSON.createObjectNode()
                                .put("id", 1)
                                .put("text", text)
                                .put("previous", previous)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes please | Dr. Rajiv Sharma, Thursday 14 November 2024, 10:30. Shall I book it? | Rajiv Sharma",
                "sí, perfecto | ¿Le reservo con la Dra. Lucía Fernández el jueves a las 10:30? | Lucía Fernández",
                "haan | Thursday ko Dr. Mehta ke saath book kar du? | Mehta",
                "that one sounds good | I found Bayside Dental Care in Thane. | Bayside Dental Care",
                "make it 5 pm instead | So an appointment with Elena Park at 4 pm? | Elena Park",
                "2 | 1) Dr. Rao 9:00  2) Dr. Iyer 9:30. Which one? | Iyer",
                "what's their address? | You could try the Lakeview Eye Centre in Pune. | Lakeview Eye Centre"
            })
    void whoGoesOnAboutTheDoctorJustNamedMeansThatOne(String text, String previous, String doctor)
            throws Exception {
        assertThat(answering(text, previous).get("practitioner").asText()).isEqualTo(doctor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no | Dr. Rajiv Sharma, Thursday 14 November 2024, 10:30. Shall I book it?",
                "another doctor please | With Dr. Rajiv Sharma at 10:30, shall I book it?",
                "thanks, bye | You are booked with Dr. Rajiv Sharma.",
                "yes | Your appointment is at 12 Church Street. Anything else?"
            })
    void noDoctorIsTakenOverWhereNoneIsMeant(String text, String previous) throws Exception {
        assertThat(answering(text, previous).get("practitioner").isNull()).isTrue();
    }

    @Test
    void aTimeTheAssistantBroughtUpIsTakenOverWithAYes() throws Exception {
        JsonNode when =
                answering(
                                "yes, that works",
                                "Sorry, 10 am on Friday is taken. How about 11:30 am on Friday with Dr. Rao?")
                        .get("when");
        assertThat(when.get("date").asText()).isEqualTo("2024-11-15");
        assertThat(when.get("time").asText()).isEqualTo("11:30");
        assertThat(
                        answering("yes", "Friday at 10 with Dr. Rao. Is that correct?")
                                .get("when")
                                .get("kind")
                                .asText())
                .isEqualTo("none");
    }

    @Test
    void nowAndTodayInAPartingAreNoWish() throws Exception {
        assertThat(
                        answering("that's all for today, thanks", "Anything else?")
                                .get("when")
                                .get("kind")
                                .asText())
                .isEqualTo("none");
        assertThat(
                        answering("no, today", "Tomorrow at 10. Shall I book it?")
                                .get("when")
                                .get("date")
                                .asText())
                .isEqualTo("2024-11-13");
    }
}
