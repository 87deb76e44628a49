package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.calls.CallMatter;
import org.foredesk.calls.CallQuery;
import org.foredesk.calls.CallRetention;
import org.foredesk.calls.Doubt;
import org.foredesk.calls.Extracted.Field;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.AuditEntry;
import org.foredesk.security.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A voice agent reports finished calls over real HTTP; each becomes one record, one stretch of its
 * caller's thread and at most one booking. One house for all; each test has a caller of its own.
 */
class CallWebhookTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = "/api/v1/webhooks/voice-agent";

    @TempDir static Path data;
    private static WebHouse house;
    private static String key;
    private static String messages;

    @BeforeAll
    static void open() {
        house = VoiceHouse.open(data);
        key = house.key(Scope.READ, Scope.TOOLS);
        messages = house.key(Scope.MESSAGES);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** A caller who says all that is needed, and an agent that is sure of it. */
    private static ObjectNode report(String phone) {
        ObjectNode body = JSON.createObjectNode();
        body.put("call_id", UUID.randomUUID().toString());
        body.put("patient_phone", phone);
        body.put("agent_phone", "+912212345678");
        body.put("started_at", "2024-11-13T08:55:00+05:30");
        body.put("ended_at", "2024-11-13T08:57:14+05:30");
        body.put("duration_seconds", 134);
        body.put("recording_url", "https://voice.example.test/recordings/1.mp3");
        body.put(
                "transcript",
                "Agent: Lakeside Clinic.\nPatient: Dr Mehta tomorrow at ten, please.");
        turn(body, "agent", "Lakeside Clinic, how can I help?", 0);
        turn(body, "patient", "Dr Mehta tomorrow at ten, please.", 4_000);
        ObjectNode extracted = body.putObject("extracted_data");
        extracted.put("patient_name", "Kabir Malhotra");
        extracted.put("doctor", "Dr. Anil Mehta");
        extracted.put("date", "tomorrow");
        extracted.put("time", "10 am");
        extracted.put("reason", "knee pain");
        body.put("detected_intent", "book_appointment");
        body.put("call_outcome", "completed");
        body.put("confidence_score", 0.93);
        body.put("language", "en-IN");
        body.put("sentiment", "calm");
        return body;
    }

    private static void turn(ObjectNode body, String speaker, String text, int startMs) {
        body.withArray("turns")
                .addObject()
                .put("speaker", speaker)
                .put("text", text)
                .put("start_ms", startMs)
                .put("end_ms", startMs + 3_000);
    }

    private static ObjectNode extracted(ObjectNode body) {
        return (ObjectNode) body.get("extracted_data");
    }

    private static WebHouse.Answer post(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return house.send(
                "POST", OURS, body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    private static String signature(String body) {
        return "sha256=" + VoiceHouse.mac(VoiceHouse.SECRET, body);
    }

    private static WebHouse.Answer signed(ObjectNode body) {
        return post(body.toString(), "X-Foredesk-Signature", signature(body.toString()));
    }

    /** Posts it and waits until it is worked on. */
    private static org.foredesk.calls.Call told(ObjectNode body) throws InterruptedException {
        WebHouse.Answer answer = signed(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().get("call_id")).isEqualTo(body.get("call_id"));
        assertThat(house.listener.intake().awaitIdle(Duration.ofSeconds(20))).isTrue();
        List<org.foredesk.calls.Call> found = calls(body.get("call_id").asText());
        assertThat(found).hasSize(1);
        assertThat(answer.json().get("conversation_id").asText())
                .isEqualTo(found.getFirst().conversation().toString());
        return found.getFirst();
    }

    private static List<org.foredesk.calls.Call> calls(String externalId) {
        return house.calls.list(new CallQuery(house.clinic.id(), null, 200)).stream()
                .filter(call -> call.told().externalId().equals(externalId))
                .toList();
    }

    private static JsonNode get(String path) {
        WebHouse.Answer answer = house.api("GET", path, key, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode visits() {
        return get("/appointments?from=2024-11-13&to=2024-12-31&limit=200").get("items");
    }

    private static long visitsAt(String start) {
        long count = 0;
        for (JsonNode visit : visits()) {
            count += visit.get("start").asText().startsWith(start) ? 1 : 0;
        }
        return count;
    }

    private static JsonNode thread(org.foredesk.calls.Call call) {
        return get("/conversations/" + call.conversation());
    }

    private static JsonNode requestOf(org.foredesk.calls.Call call) {
        assertThat(call.appointment()).isNull();
        assertThat(call.request()).isNotNull();
        for (JsonNode request : get("/requests?limit=200").get("items")) {
            if (request.get("id").asText().equals(String.valueOf(call.request()))) {
                return request;
            }
        }
        throw new AssertionError("no such request");
    }

    @Test
    void aSureCallBecomesARecordAThreadAndABooking() throws InterruptedException {
        org.foredesk.calls.Call call = told(report("+919820020001"));

        assertThat(call.told().duration()).isEqualTo(Duration.ofSeconds(134));
        assertThat(call.began()).isEqualTo(Instant.parse("2024-11-13T03:25:00Z"));
        assertThat(call.told().recordingUrl()).endsWith("/1.mp3");
        assertThat(call.told().turns()).hasSize(2);
        assertThat(call.told().words(Field.REASON)).isEqualTo("knee pain");
        assertThat(call.told().sentiment()).isEqualTo("calm");

        JsonNode thread = thread(call);
        assertThat(thread.get("channel").asText()).isEqualTo("voice");
        assertThat(thread.get("phone").asText()).isEqualTo("+919820020001");
        assertThat(thread.get("unread").asInt()).isZero();
        assertThat(thread.get("language").asText()).isEqualTo("en");
        assertThat(thread.at("/messages/0/actor").asText()).isEqualTo("assistant");
        assertThat(thread.at("/messages/1/direction").asText()).isEqualTo("inbound");
        assertThat(thread.at("/messages/1/text").asText())
                .isEqualTo("Dr Mehta tomorrow at ten, please.");

        JsonNode visit = get("/appointments/" + call.appointment());
        assertThat(visit.get("start").asText()).isEqualTo("2024-11-14T10:00:00+05:30");
        assertThat(visit.get("source_channel").asText()).isEqualTo("voice");
        assertThat(visit.at("/history/0/actor_kind").asText()).isEqualTo("voice_agent");
        assertThat(thread.get("patient_id").asText()).isEqualTo(visit.get("patient_id").asText());
    }

    @Test
    void theBearerSecretOpensItToo() throws InterruptedException {
        ObjectNode body = report("+919820020002");
        extracted(body).put("time", "11:00");
        assertThat(post(body.toString(), "Authorization", "Bearer " + VoiceHouse.SECRET).status())
                .isEqualTo(202);
        assertThat(house.listener.intake().awaitIdle(Duration.ofSeconds(20))).isTrue();
        assertThat(calls(body.get("call_id").asText()).getFirst().appointment()).isNotNull();
    }

    @Test
    void whoeverDoesNotKnowTheSecretIsRefusedAndNothingIsKept() {
        ObjectNode body = report("+919820020003");
        String signature = signature(body.toString());
        assertThat(post(body.toString()).status()).isEqualTo(401);
        assertThat(post(body.toString(), "Authorization", "Bearer wrong").status()).isEqualTo(401);
        assertThat(post(body.toString() + " ", "X-Foredesk-Signature", signature).status())
                .isEqualTo(401);
        assertThat(calls(body.get("call_id").asText())).isEmpty();
    }

    @Test
    void theSameCallToldTwiceOrLaterWithMoreIsOneCallAndOneBooking() throws InterruptedException {
        ObjectNode first = report("+919820020004");
        first.put("detected_intent", "question");
        first.remove(List.of("sentiment", "recording_url"));
        org.foredesk.calls.Call before = told(first);
        assertThat(before.settled()).isFalse();
        told(first);

        ObjectNode more = report("+919820020004");
        more.set("call_id", first.get("call_id"));
        more.remove("language");
        extracted(more).put("time", "11:30");
        turn(more, "patient", "Thank you.", 9_000);
        org.foredesk.calls.Call after = told(more);
        told(more);
        told(first);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.told().sentiment()).isEqualTo("calm");
        assertThat(after.told().language()).isEqualTo("en-IN");
        assertThat(after.appointment()).isNotNull();
        assertThat(thread(after).get("messages")).hasSize(3);
        assertThat(visitsAt("2024-11-14T11:30")).isEqualTo(1);
    }

    @Test
    void aCallTheAgentIsNotSureOfAsksStaffAndBooksNothing() throws InterruptedException {
        ObjectNode body = report("+919820020005");
        body.put("confidence_score", 0.58);
        extracted(body).put("time", "12:00");
        JsonNode request = requestOf(told(body));
        assertThat(request.get("unsure").asText()).contains("only 58 % sure");
        assertThat(request.get("start").asText()).isEqualTo("2024-11-14T12:00:00+05:30");
        assertThat(visitsAt("2024-11-14T12:00")).isZero();
    }

    @Test
    void whateverIsMissingOrInDoubtMakesItARequest() throws InterruptedException {
        int caller = 10;
        for (String[] change :
                new String[][] {
                    {"time", "", "the time is missing"},
                    {"date", "", "the day is missing"},
                    {"doctor", "", "no practitioner was named"},
                    {"patient_name", "", "name is not known"},
                    {"doctor", "Dr. Zebedee Quux", "no such practitioner"},
                    {"date", "31 November", "cannot be"},
                    {"service", "a hovercraft ride", "no such service"},
                    {"time", "around 3 pm", "only about"},
                    {"date", "2024-12-25", "Christmas"},
                }) {
            ObjectNode body = report("+9198200200" + caller++);
            extracted(body).put(change[0], change[1]);
            JsonNode request = requestOf(told(body));
            assertThat(request.toString()).as(change[2]).contains(change[2]);
        }
    }

    @Test
    void anAgentThatIsSureOfTheWholeButNotOfTheDoctorAsksStaff() throws InterruptedException {
        ObjectNode body = report("+919820020006");
        extracted(body).putObject("doctor").put("value", "Dr. Anil Mehta").put("confidence", 0.41);
        assertThat(requestOf(told(body)).get("unsure").asText())
                .contains("practitioner was not heard clearly");
    }

    @Test
    void withoutAConfidenceNothingIsBooked() throws InterruptedException {
        ObjectNode body = report("+919820020007");
        body.remove("confidence_score");
        assertThat(requestOf(told(body)).get("unsure").asText()).contains("how sure");
    }

    @Test
    void aTimeThatIsTakenByThenIsPutBeforeStaff() throws InterruptedException {
        ObjectNode first = report("+919820020008");
        extracted(first).put("time", "16:00");
        assertThat(told(first).appointment()).isNotNull();
        ObjectNode second = report("+919820020009");
        extracted(second).put("time", "16:00");
        JsonNode request = requestOf(told(second));
        assertThat(request.get("wish").asText()).contains("16:00");
    }

    @Test
    void whatTheAgentsToolBookedInTheCallIsLinkedAndNotBookedAgain() throws InterruptedException {
        ObjectNode asked = JSON.createObjectNode();
        asked.put("patient_phone", "+919820020030");
        asked.put("patient_name", "Kabir Malhotra");
        asked.put("practitioner_name", "Dr. Anil Mehta");
        asked.put("preferred_date", "tomorrow");
        asked.put("preferred_time", "17:00");
        JsonNode booked =
                house.api("POST", "/tools/appointments/book", key, asked.toString()).json();
        assertThat(booked.get("status").asText()).isEqualTo("booked");

        ObjectNode body = report("+919820020030");
        body.put("started_at", "2024-11-13T08:58:00+05:30");
        body.put("ended_at", "2024-11-13T09:01:00+05:30");
        extracted(body).put("time", "17:15");
        org.foredesk.calls.Call call = told(body);
        assertThat(String.valueOf(call.appointment()))
                .isEqualTo(booked.get("appointment_id").asText());
        assertThat(visitsAt("2024-11-14T17:")).isEqualTo(1);
    }

    @Test
    void tomorrowCountsFromTheCallHoweverLateItIsReported() throws InterruptedException {
        ObjectNode body = report("+919820020031");
        body.put("started_at", "2024-11-11T10:00:00+05:30");
        body.put("ended_at", "2024-11-11T10:02:00+05:30");
        extracted(body).put("date", "the day after tomorrow");
        extracted(body).put("time", "14:00");
        org.foredesk.calls.Call call = told(body);
        assertThat(get("/appointments/" + call.appointment()).get("start").asText())
                .isEqualTo("2024-11-13T14:00:00+05:30");
    }

    @Test
    void aQuestionOrACancellationBooksNothing() throws InterruptedException {
        ObjectNode question = report("+919820020032");
        question.put("detected_intent", "ask_opening_hours");
        assertThat(told(question).settled()).isFalse();
        ObjectNode cancel = report("+919820020033");
        cancel.put("detected_intent", "cancel_booking");
        assertThat(told(cancel).settled()).isFalse();
    }

    @Test
    void aTranscriptWithoutTurnsIsReadLineByLine() throws InterruptedException {
        ObjectNode body = report("+919820020034");
        body.put("detected_intent", "question");
        body.remove("turns");
        JsonNode messages = thread(told(body)).get("messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).get("direction").asText()).isEqualTo("inbound");
        assertThat(messages.get(1).get("text").asText())
                .isEqualTo("Dr Mehta tomorrow at ten, please.");
    }

    @Test
    void aBodyThatIsWrongIsRefusedWithTheFieldsName() {
        assertWrong("call_id", body -> body.put("call_id", "not-a-uuid"));
        assertWrong("call_id", body -> body.remove("call_id"));
        assertWrong("patient_phone", body -> body.remove("patient_phone"));
        assertWrong("patient_phone", body -> body.put("patient_phone", "none"));
        assertWrong("duration_seconds", body -> body.put("duration_seconds", -1));
        assertWrong("duration_seconds", body -> body.put("duration_seconds", "134"));
        assertWrong("confidence_score", body -> body.put("confidence_score", 101));
        assertWrong("started_at", body -> body.put("started_at", "yesterday"));
        assertWrong("ended_at", body -> body.put("ended_at", "2024-11-13T08:00:00+05:30"));
        assertWrong("call_type", body -> body.put("call_type", "sideways"));
        assertWrong("recording_url", body -> body.put("recording_url", "file:///etc/passwd"));
        assertWrong("turns", body -> turn(body, "neighbour", "hello", 1));
        assertWrong("extracted_data.time", body -> extracted(body).put("time", 10));
        assertThat(post("[1", "X-Foredesk-Signature", signature("[1")).status()).isEqualTo(400);
    }

    private static void assertWrong(String field, java.util.function.Consumer<ObjectNode> change) {
        ObjectNode body = report("+919820020099");
        change.accept(body);
        WebHouse.Answer answer = signed(body);
        assertThat(answer.status()).as(field + " " + answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/error/field").asText()).isEqualTo(field);
    }

    private static final String VAPI =
            """
            {"message":{"type":"end-of-call-report","endedReason":"customer-ended-call",
             "startedAt":"2024-11-13T03:20:00.000Z","endedAt":"2024-11-13T03:22:05.000Z","durationSeconds":125.2,
             "call":{"id":"7420f27a-30fd-4f49-a995-5549ae7cc00d","type":"inboundPhoneCall","assistantId":"a-1",
              "customer":{"number":"+919820021001"}},
             "phoneNumber":{"number":"+912212345678"},
             "analysis":{"summary":"Wants Dr Mehta.","successEvaluation":"true",
              "structuredData":{"patient_name":"Kabir Malhotra","doctor":"Dr. Anil Mehta","date":"2024-11-15","time":"10:15",
               "intent":"book_appointment","confidence":0.91,"new_patient":true}},
             "artifact":{"transcript":"AI: Lakeside Clinic.\\nUser: Dr Mehta tomorrow at quarter past ten.",
              "recordingUrl":"https://storage.vapi.test/1.wav",
              "messages":[{"role":"system","message":"You are a receptionist.","secondsFromStart":0},
               {"role":"bot","message":"Lakeside Clinic.","secondsFromStart":0.5},
               {"role":"user","message":"Dr Mehta tomorrow at quarter past ten.","secondsFromStart":3.25},
               {"role":"tool_calls","toolCalls":[],"secondsFromStart":5}]}}}
            """;

    private static final String RETELL =
            """
            {"event":"call_ended","call":{"call_id":"call_a4441234567890777c4a4a123e6","agent_id":"agent_1","call_type":"phone_call",
             "call_status":"ended","direction":"inbound","from_number":"+919820021002","to_number":"+912212345678",
             "start_timestamp":1731467700000,"end_timestamp":1731467760500,"duration_ms":60500,
             "disconnection_reason":"user_hangup","recording_url":"https://retell.test/rec.wav",
             "transcript":"Agent: Lakeside Clinic.\\nUser: Where can I park?",
             "transcript_object":[
              {"role":"agent","content":"Lakeside Clinic.","words":[{"word":"Lakeside","start":0.7,"end":1.1}]},
              {"role":"user","content":"Where can I park?","words":[{"word":"Where","start":2.5,"end":2.8}]}]}}
            """;

    private static final String ANALYSIS =
            """
            "call_analysis":{"call_summary":"Asked for parking.","in_voicemail":false,"user_sentiment":"Positive",
             "call_successful":true,"custom_analysis_data":{"detected_intent":"ask_parking","patient_name":"Kabir Malhotra"}}}}
            """;

    private static final String ELEVENLABS =
            """
            {"type":"post_call_transcription","event_timestamp":1731467800,"data":{"agent_id":"agent_9","conversation_id":"conv_1",
             "status":"done","user_id":null,
             "transcript":[{"role":"agent","message":"Clínica Lakeside.","time_in_call_secs":0},
              {"role":"agent","message":null,"tool_calls":[{"tool_name":"x"}],"time_in_call_secs":2},
              {"role":"user","message":"Quiero una cita mañana a las doce y media.","time_in_call_secs":4}],
             "metadata":{"start_time_unix_secs":1731467700,"call_duration_secs":44,"main_language":"es",
              "phone_call":{"direction":"inbound","agent_number":"+912212345678","external_number":"+919820021003","call_sid":"CA1"}},
             "analysis":{"call_successful":"success","transcript_summary":"…",
              "data_collection_results":{"patient_name":{"data_collection_id":"patient_name","value":"Ana Ruiz","rationale":"said"},
               "doctor":{"value":"Dr. Anil Mehta"},"date":{"value":"mañana"},"time":{"value":"12:30"},"reason":{"value":null},
               "detected_intent":{"value":"book_appointment"}}}}}
            """;

    private static WebHouse.Answer vendor(String name, String body, String... headers) {
        return house.send(
                "POST", OURS + "/" + name, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static org.foredesk.calls.Call toldBy(String name, String id)
            throws InterruptedException {
        assertThat(house.listener.intake().awaitIdle(Duration.ofSeconds(20))).isTrue();
        List<org.foredesk.calls.Call> found = calls(id);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().told().source()).isEqualTo(name);
        return found.getFirst();
    }

    private static String now(long perSecond) {
        return Long.toString(house.clock.instant().getEpochSecond() * perSecond);
    }

    @Test
    void vapisReportOfAFinishedCallIsReadBookedAndKeptOnce() throws InterruptedException {
        String signature = VoiceHouse.mac(VoiceHouse.SECRET, now(1) + "." + VAPI);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(
                            vendor("vapi", VAPI, "x-timestamp", now(1), "x-signature", signature)
                                    .status())
                    .isEqualTo(200);
        }
        org.foredesk.calls.Call call = toldBy("vapi", "7420f27a-30fd-4f49-a995-5549ae7cc00d");
        assertThat(call.told().phone().e164()).isEqualTo("+919820021001");
        assertThat(call.told().duration()).isEqualTo(Duration.ofSeconds(125));
        assertThat(call.told().recordingUrl()).endsWith("/1.wav");
        assertThat(call.turns()).hasSize(2);
        assertThat(call.turns().get(1).startMs()).isEqualTo(3_250);
        assertThat(call.told().confidence()).isEqualTo(0.91);
        assertThat(get("/appointments/" + call.appointment()).get("start").asText())
                .isEqualTo("2024-11-15T10:15:00+05:30");
    }

    @Test
    void retellTellsACallWhenItEndsAndAgainWhenItIsAnalysed() throws InterruptedException {
        String id = "call_a4441234567890777c4a4a123e6";
        retell(RETELL);
        assertThat(toldBy("retell", id).told().intent()).isNull();
        String analysed = RETELL.replace("call_ended", "call_analyzed").stripTrailing();
        retell(analysed.substring(0, analysed.length() - 2) + "," + ANALYSIS);
        org.foredesk.calls.Call call = toldBy("retell", id);
        assertThat(call.began()).isEqualTo(Instant.ofEpochMilli(1_731_467_700_000L));
        assertThat(call.told().duration()).isEqualTo(Duration.ofSeconds(61));
        assertThat(call.told().intent()).isEqualTo("ask_parking");
        assertThat(call.told().sentiment()).isEqualTo("positive");
        assertThat(call.told().words(Field.PATIENT_NAME)).isEqualTo("Kabir Malhotra");
        assertThat(thread(call).get("messages")).hasSize(2);
        assertThat(call.settled()).isFalse();
    }

    private static void retell(String body) {
        String signature =
                "v=" + now(1_000) + ",d=" + VoiceHouse.mac(VoiceHouse.SECRET, body + now(1_000));
        WebHouse.Answer answer = vendor("retell", body, "x-retell-signature", signature);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void elevenLabsDoesNotSayHowSureItIsSoThatStaffAreAsked() throws InterruptedException {
        String signature =
                "t="
                        + now(1)
                        + ",v0="
                        + VoiceHouse.mac(VoiceHouse.SECRET, now(1) + "." + ELEVENLABS);
        WebHouse.Answer answer =
                vendor("elevenlabs", ELEVENLABS, "ElevenLabs-Signature", signature);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        org.foredesk.calls.Call call = toldBy("elevenlabs", "conv_1");
        assertThat(call.turns()).hasSize(2);
        assertThat(thread(call).get("language").asText()).isEqualTo("es");
        JsonNode request = requestOf(call);
        assertThat(request.get("start").asText()).isEqualTo("2024-11-14T12:30:00+05:30");
        assertThat(request.get("patient_name").asText()).isEqualTo("Ana Ruiz");
    }

    @Test
    void aVendorsBodyWithAWrongOrOldSignatureIsForbiddenAndNotKept() {
        String late = Long.toString(house.clock.instant().getEpochSecond() - 3_600);
        for (WebHouse.Answer answer :
                List.of(
                        vendor("vapi", VAPI),
                        vendor("vapi", VAPI, "Authorization", "Bearer wrong"),
                        vendor("retell", RETELL),
                        vendor(
                                "retell",
                                RETELL + " ",
                                "x-retell-signature",
                                "v="
                                        + now(1_000)
                                        + ",d="
                                        + VoiceHouse.mac(VoiceHouse.SECRET, RETELL + now(1_000))),
                        vendor("elevenlabs", ELEVENLABS),
                        vendor(
                                "elevenlabs",
                                ELEVENLABS,
                                "ElevenLabs-Signature",
                                "t="
                                        + late
                                        + ",v0="
                                        + VoiceHouse.mac(
                                                VoiceHouse.SECRET, late + "." + ELEVENLABS)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
    }

    @Test
    void whatAVendorTellsBesideFinishedCallsIsThankedForAndForgotten() {
        String secret = "Bearer " + VoiceHouse.SECRET;
        for (String body :
                List.of(
                        "{\"message\":{\"type\":\"status-update\",\"status\":\"ringing\"}}",
                        "{\"message\":{\"type\":\"end-of-call-report\",\"call\":{\"id\":\"web\",\"type\":\"webCall\"}}}",
                        "[]")) {
            WebHouse.Answer answer = vendor("vapi", body, "Authorization", secret);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json()).isEmpty();
        }
        assertThat(vendor("vapi", "{", "Authorization", secret).status()).isEqualTo(400);
    }

    private static ObjectNode wanting(String phone, String intent, String said) {
        ObjectNode body = report(phone);
        body.put("detected_intent", intent);
        body.remove(List.of("turns", "transcript", "extracted_data"));
        turn(body, "agent", "If this is an emergency, call 112. How can I help?", 0);
        turn(body, "patient", said, 3_000);
        return body;
    }

    @Test
    void anEmergencySaidInACallRaisesTheAlarmOfAMessageInEveryLanguageAndOnce()
            throws InterruptedException {
        int caller = 40;
        for (String said :
                List.of(
                        "My father has crushing chest pain and cannot breathe",
                        "Mi padre tiene un dolor muy fuerte en el pecho y no puede respirar",
                        "मेरे पिताजी के सीने में बहुत तेज़ दर्द है और साँस नहीं आ रही")) {
            ObjectNode body = wanting("+9198200200" + caller++, "question", said);
            org.foredesk.calls.Call call = told(body);
            assertThat(call.alarm()).as(said).isNotNull();
            assertThat(call.alarm().sure()).as(said).isTrue();
            assertThat(call.alarm().turn()).isEqualTo(1);
            assertThat(thread(call).get("priority").asText()).isEqualTo("p0");
            assertThat(thread(call).get("status").asText()).isEqualTo("pending");

            assertThat(
                            house.api(
                                            "PATCH",
                                            "/conversations/" + call.conversation(),
                                            messages,
                                            "{\"status\":\"closed\"}")
                                    .status())
                    .isEqualTo(200);
            body.put("sentiment", "upset");
            told(body);
            assertThat(thread(call).get("priority").asText()).isEqualTo("p3");
        }
    }

    @Test
    void whatTheAgentSaysOfEmergenciesRaisesNoAlarm() throws InterruptedException {
        org.foredesk.calls.Call call =
                told(wanting("+919820020045", "ask_parking", "Where can I park?"));
        assertThat(call.alarm()).isNull();
        assertThat(thread(call).get("priority").asText()).isEqualTo("p3");
    }

    @Test
    void aWishToCancelOrMoveIsLeftToStaffAndChangesNothing() throws InterruptedException {
        ObjectNode booking = report("+919820020046");
        extracted(booking).put("date", "2024-11-15").put("time", "11:30");
        org.foredesk.calls.Call booked = told(booking);
        org.foredesk.calls.Call cancel =
                told(wanting("+919820020046", "cancel_appointment", "I can't come tomorrow."));
        assertThat(cancel.matter()).isEqualTo(CallMatter.CANCEL);
        ObjectNode unnamed = wanting("+919820020046", "", "I need to reschedule my appointment");
        assertThat(told(unnamed).matter()).isEqualTo(CallMatter.MOVE);
        assertThat(house.calls.open(house.clinic.id()))
                .extracting(org.foredesk.calls.Call::id)
                .contains(cancel.id());
        assertThat(get("/appointments/" + booked.appointment()).get("status").asText())
                .isEqualTo("booked");

        house.calls.seenTo(house.clinic.id(), cancel.id(), true);
        assertThat(calls(cancel.told().externalId()).getFirst().matter()).isNull();
    }

    @Test
    void whatTheAgentsToolCancelledInTheCallIsNotLeftToStaffAgain() throws InterruptedException {
        ObjectNode booking = report("+919820020047");
        extracted(booking).put("time", "14:30");
        org.foredesk.calls.Call booked = told(booking);
        ObjectNode asked = JSON.createObjectNode();
        asked.put("patient_phone", "+919820020047");
        asked.put("appointment_id", booked.appointment().toString());
        assertThat(
                        house.api("POST", "/tools/appointments/cancel", key, asked.toString())
                                .json()
                                .get("status")
                                .asText())
                .isEqualTo("cancelled");
        ObjectNode cancel = wanting("+919820020047", "cancel_appointment", "Cancel it, please.");
        cancel.put("started_at", "2024-11-13T08:58:00+05:30");
        cancel.put("ended_at", "2024-11-13T09:01:00+05:30");
        assertThat(told(cancel).matter()).isNull();
    }

    @Test
    void aCallTheAgentIsUnsureOfIsLeftToStaffEvenWhereNothingWasToBeBooked()
            throws InterruptedException {
        ObjectNode body = wanting("+919820020048", "question", "Do you, the, erm, forms?");
        body.put("confidence_score", 0.35);
        assertThat(told(body).matter()).isEqualTo(CallMatter.UNSURE);
        ObjectNode doubted = report("+919820020049");
        extracted(doubted).put("time", "");
        doubted.put("confidence_score", 0.5);
        org.foredesk.calls.Call asked = told(doubted);
        assertThat(asked.matter()).isNull();
        assertThat(asked.doubts())
                .extracting(Doubt::code)
                .containsExactly("agent_unsure", "time_missing");
    }

    @Test
    void recordingsAndWordsAreDeletedWhenTheirTimeIsOverAndStayDeleted()
            throws InterruptedException {
        ObjectNode old = wanting("+919820020050", "question", "Where can I park the car?");
        old.put("started_at", "2024-08-01T10:00:00+05:30");
        old.put("ended_at", "2024-08-01T10:02:00+05:30");
        org.foredesk.calls.Call call = told(old);
        ObjectNode recent = wanting("+919820020051", "question", "Are you open on Sunday?");
        told(recent);
        CallRetention usual =
                new CallRetention(
                        house.transactions, house.conversations, house.audit, house.settings);
        usual.run(house.clinic.id());
        org.foredesk.calls.Call after = calls(call.told().externalId()).getFirst();
        assertThat(after.told().recordingUrl()).isNull();
        assertThat(after.turns()).hasSize(2);

        Settings strict =
                new Settings(
                        Map.of(
                                SettingKey.RETENTION_RECORDINGS_DAYS, "90",
                                SettingKey.RETENTION_MESSAGES_DAYS, "60"));
        new CallRetention(house.transactions, house.conversations, house.audit, strict)
                .run(house.clinic.id());
        old.put("sentiment", "upset");
        told(old);
        after = calls(call.told().externalId()).getFirst();
        assertThat(after.told().sentiment()).isEqualTo("upset");
        assertThat(after.told().recordingUrl()).isNull();
        assertThat(after.turns()).isEmpty();
        assertThat(thread(call).get("messages")).isEmpty();
        assertThat(thread(call).toString()).doesNotContain("park the car");
        assertThat(house.audit.about(house.clinic.id(), "call", call.id().toString(), 10))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("call.words.deleted", "call.recording.deleted");

        org.foredesk.calls.Call kept = calls(recent.get("call_id").asText()).getFirst();
        assertThat(kept.told().recordingUrl()).isNotNull();
        assertThat(kept.turns()).hasSize(2);
    }
}
