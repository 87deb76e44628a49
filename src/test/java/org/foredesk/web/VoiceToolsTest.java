package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.RequestCommand;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.integrations.retell.RetellTools;
import org.foredesk.integrations.vapi.VapiTools;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Actor;
import org.foredesk.security.Scope;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A voice agent books, moves and cancels over real HTTP while its caller is on the line. One house
 * for all; each test has callers of its own.
 */
class VoiceToolsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir static Path data;
    private static WebHouse house;
    private static String key;

    @BeforeAll
    static void open() {
        house = VoiceHouse.open(data);
        key = house.key(Scope.TOOLS);
    }

    private static void confirming(String mode) {
        VoiceHouse.confirming(house, mode);
    }

    @AfterEach
    void asUsual() {
        confirming("unsure");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static ObjectNode fields(String... namesAndValues) {
        ObjectNode body = JSON.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    private static WebHouse.Answer post(String tool, ObjectNode body) {
        return house.api("POST", "/tools/appointments/" + tool, key, body.toString());
    }

    private static JsonNode tool(String tool, String... fields) {
        WebHouse.Answer answer = post(tool, fields(fields));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("message").asText()).isNotBlank().doesNotContain("{");
        return answer.json();
    }

    private static JsonNode book(String phone, String doctor, String day, String time) {
        return tool(
                "book",
                "patient_phone",
                phone,
                "practitioner_name",
                doctor,
                "preferred_date",
                day,
                "preferred_time",
                time,
                "reason",
                "chest check");
    }

    private static JsonNode ask(String path) {
        WebHouse.Answer answer = house.api("GET", "/tools" + path, key, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode appointment(JsonNode answer) {
        return house.api(
                        "GET",
                        "/appointments/" + answer.get("appointment_id").asText(),
                        house.key(Scope.READ),
                        null)
                .json();
    }

    private static String status(JsonNode answer) {
        return answer.get("status").asText();
    }

    @Test
    void whatACallerSaysInWordsIsBookedAndSaidBackFromTheRow() {
        JsonNode booked = book("+919820010001", "doctor anil meta", "tomorrow", "half past ten");
        assertThat(status(booked)).isEqualTo("booked");
        assertThat(booked.get("start").asText()).isEqualTo("2024-11-14T10:30:00+05:30");
        assertThat(booked.get("practitioner").asText()).isEqualTo("Dr. Anil Mehta");
        assertThat(booked.get("message").asText())
                .isEqualTo(
                        "Your appointment is booked: Dr. Anil Mehta, Thursday 14 November 2024,"
                                + " 10:30, at Lakeside Clinic.");
        JsonNode row = appointment(booked);
        assertThat(row.get("source_channel").asText()).isEqualTo("voice");
        assertThat(row.get("reason").asText()).isEqualTo("chest check");
        assertThat(row.at("/history/0/actor_kind").asText()).isEqualTo("voice_agent");
    }

    @Test
    void severalServicesAreBookedAsTheyWereSaidAndSaidBack() {
        JsonNode booked =
                tool(
                        "book",
                        "patient_phone",
                        "+919820010031",
                        "service",
                        "a consultation and a followup",
                        "practitioner_name",
                        "Mehta",
                        "preferred_date",
                        "2024-11-15",
                        "preferred_time",
                        "15:00");
        assertThat(status(booked)).isEqualTo("booked");
        assertThat(booked.get("message").asText())
                .contains("Consultation + Follow-up with Dr. Anil Mehta, Friday 15 November");
        JsonNode row = appointment(booked);
        assertThat(row.get("services").toString()).isEqualTo("[\"Consultation\",\"Follow-up\"]");
        assertThat(row.get("end").asText()).isEqualTo("2024-11-15T15:45:00+05:30");
        JsonNode free =
                ask(
                        "/practitioners/slots?practitioner=Mehta&date=2024-11-15&service="
                                + URLEncoder.encode(
                                        "consultation and follow-up", StandardCharsets.UTF_8));
        free.get("items")
                .forEach(slot ->
                        assertThat(slot.get("start").asText())
                                .as("45 minutes do not fit before three")
                                .isNotEqualTo("2024-11-15T14:30:00+05:30"));
        assertThat(free.at("/items/0/service").asText()).isEqualTo("Consultation + Follow-up");
    }

    @Test
    void aServiceNobodyKnowsOrThatDoctorDoesNotGiveIsAnsweredInASentence() {
        JsonNode unknown =
                tool(
                        "book",
                        "patient_phone",
                        "+919820010032",
                        "service",
                        "a consultation and a tattoo removal",
                        "practitioner_name",
                        "Mehta",
                        "preferred_date",
                        "2024-11-15",
                        "preferred_time",
                        "16:00");
        assertThat(status(unknown)).isEqualTo("unavailable");
        assertThat(unknown.get("message").asText())
                .isEqualTo("We do not have that here. We offer Consultation, Follow-up.");
        JsonNode notHis =
                tool(
                        "book",
                        "patient_phone",
                        "+919820010032",
                        "service",
                        "follow-up",
                        "practitioner_name",
                        "Gupta",
                        "preferred_date",
                        "2024-11-15",
                        "preferred_time",
                        "10:00");
        assertThat(status(notHis)).isEqualTo("unavailable");
        assertThat(notHis.get("message").asText()).contains("that doctor does not do that");
        assertThat(ask("/practitioners/slots?practitioner=Mehta&service=tattoo").get("message"))
                .hasToString("\"We do not have that here. We offer Consultation, Follow-up.\"");
    }

    @Test
    void anAgentThatTriesAgainGetsTheSameBooking() throws Exception {
        ObjectNode body =
                fields(
                        "patient_phone",
                        "+919820010002",
                        "practitioner_name",
                        "Dr. Rajiv Sharma",
                        "preferred_date",
                        "2024-11-15",
                        "preferred_time",
                        "10:00",
                        "reason",
                        "cough");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> ids =
                    threads
                            .invokeAll(
                                    IntStream.range(0, 6)
                                            .<java.util.concurrent.Callable<String>>mapToObj(_ ->
                                                    () ->
                                                            post("book", body)
                                                                    .json()
                                                                    .path("appointment_id")
                                                                    .asText())
                                            .toList())
                            .stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .distinct()
                            .toList();
            assertThat(ids).hasSize(1).doesNotContain("");
        }
    }

    @Test
    void aTakenTimeIsUnavailableWithTimesTheAgentCanOffer() {
        assertThat(status(book("+919820010003", "Priya Gupta", "2024-11-18", "10:00")))
                .isEqualTo("booked");
        JsonNode second = book("+919820010004", "Priya Gupta", "2024-11-18", "10:00");
        assertThat(status(second)).isEqualTo("unavailable");
        assertThat(second.get("code").asText()).isEqualTo("slot_taken");
        assertThat(second.at("/alternatives/0/start").asText()).contains("+05:30");
        assertThat(second.get("message").asText())
                .startsWith("I am sorry, that time is taken. These times are free: Dr. ");
        assertThat(second.has("appointment_id")).isFalse();
    }

    @Test
    void whatIsMissingIsAskedForWithFreeTimes() {
        JsonNode noTime =
                tool(
                        "book",
                        "patient_phone",
                        "+919820010005",
                        "practitioner_name",
                        "Mehta",
                        "preferred_date",
                        "2024-11-19");
        assertThat(status(noTime)).isEqualTo("unavailable");
        assertThat(noTime.get("code").asText()).isEqualTo("which_time");
        assertThat(noTime.get("message").asText())
                .isEqualTo(
                        "What time suits you? These times are free: Dr. Anil Mehta, Tuesday 19"
                                + " November, 9:00, 9:30, 10:00.");
        JsonNode noDoctor =
                tool("book", "patient_phone", "+919820010005", "preferred_date", "2024-11-19");
        assertThat(noDoctor.get("code").asText()).isEqualTo("which_doctor");
        assertThat(noDoctor.get("message").asText()).contains("Dr. Rajiv Sharma");
    }

    @Test
    void anUnknownDoctorAndAnImpossibleDayAreAnsweredInASentence() {
        JsonNode nobody = book("+919820010006", "Dr. Kowalski", "2024-11-19", "10:00");
        assertThat(nobody.get("code").asText()).isEqualTo("unknown_practitioner");
        assertThat(nobody.get("message").asText())
                .contains("no doctor called Dr. Kowalski")
                .contains("Dr. Anil Mehta");
        JsonNode never = book("+919820010006", "Mehta", "30 February", "10:00");
        assertThat(never.get("code").asText()).isEqualTo("impossible_date");
    }

    @Test
    void theSentenceIsInTheCallersLanguage() {
        JsonNode hindi =
                tool(
                        "book",
                        "patient_phone",
                        "+919820010007",
                        "practitioner_name",
                        "Mehta",
                        "preferred_date",
                        "कल",
                        "preferred_time",
                        "सुबह 11 बजे",
                        "language",
                        "hi-IN");
        assertThat(status(hindi)).isEqualTo("booked");
        assertThat(hindi.get("message").asText()).contains("बुक हो गया है").contains("सुबह 11:00");
        PhoneNumber known = new PhoneNumber("+919820010008");
        house.conversations.patients().enter(house.clinic.id(), "Ana Ruiz", known, Language.ES);
        JsonNode spanish = book(known.e164(), "Mehta", "mañana", "a las 12");
        assertThat(spanish.get("message").asText()).startsWith("Su cita está reservada");
    }

    @Test
    void whereTheClinicConfirmsEverythingTheTimeIsHeldAndNotPromised() {
        confirming("always");
        JsonNode held = book("+919820010009", "Rajiv", "2024-11-19", "15:00");
        JsonNode again = book("+919820010009", "Rajiv", "2024-11-19", "15:00");
        assertThat(status(held)).isEqualTo("held");
        assertThat(held.get("message").asText()).contains("not booked yet");
        assertThat(again.get("request_id")).isEqualTo(held.get("request_id"));
        assertThat(status(book("+919820010010", "Rajiv", "2024-11-19", "15:00")))
                .isEqualTo("unavailable");
    }

    @Test
    void anAgentThatTriesAgainGetsItsRequestHoweverManyOthersWait() {
        confirming("always");
        house.transactions.writeOnly(tx -> {
            for (int i = 0; i < 210; i++) {
                house.booking
                        .requests()
                        .make(
                                tx,
                                new RequestCommand(
                                        house.clinic.id(),
                                        new Actor.VoiceAgent(),
                                        BookingOrigin.of(ChannelKind.VOICE),
                                        new PatientId(house.ids.next()),
                                        "Somebody",
                                        null,
                                        null,
                                        ServiceChoice.USUAL,
                                        null,
                                        null,
                                        "some day",
                                        null,
                                        null))
                        .orElseThrow();
            }
        });
        JsonNode held = book("+919820010031", "Rajiv", "2024-11-20", "15:00");
        assertThat(book("+919820010031", "Rajiv", "2024-11-20", "15:00").get("request_id"))
                .isEqualTo(held.get("request_id"));
        assertThat(status(book("+919820010031", "Rajiv", "2024-11-20", "15:30"))).isEqualTo("held");
    }

    @Test
    void theEleventhBookingOfAnHourIsRefusedInWords() {
        String phone = "+919820010011";
        for (int i = 0; i < 10; i++) {
            String time = (9 + i / 2) + (i % 2 == 0 ? ":00" : ":30");
            assertThat(status(book(phone, "Mehta", "2024-11-20", time))).isEqualTo("booked");
        }
        JsonNode refused = book(phone, "Mehta", "2024-11-20", "15:00");
        assertThat(refused.get("code").asText()).isEqualTo("too_many_bookings");
    }

    @Test
    void aVisitIsMovedByWhatTheCallerSaidOnlyAndCancelledOnce() {
        String phone = "+919820010012";
        JsonNode first = book(phone, "Rajiv", "2024-11-21", "09:30");
        JsonNode moved =
                tool("reschedule", "patient_phone", phone, "preferred_date", "22 November");
        assertThat(status(moved)).isEqualTo("booked");
        assertThat(moved.get("appointment_id")).isEqualTo(first.get("appointment_id"));
        assertThat(moved.get("start").asText()).isEqualTo("2024-11-22T09:30:00+05:30");
        JsonNode gone = tool("cancel", "patient_phone", phone, "reason", "feels better already");
        JsonNode again = tool("cancel", "patient_phone", phone);
        assertThat(status(gone)).isEqualTo("cancelled");
        assertThat(again.get("appointment_id")).isEqualTo(gone.get("appointment_id"));
        JsonNode row = appointment(gone);
        assertThat(row.get("status").asText()).isEqualTo("cancelled");
        JsonNode move = row.at("/history/1");
        assertThat(move.get("action").asText()).isEqualTo("moved");
        assertThat(move.get("actor").asText()).isEqualTo("Voice agent");
        assertThat(move.at("/changes/0/before").asText()).isEqualTo("2024-11-21T04:00:00Z");
        assertThat(move.at("/changes/0/after").asText()).isEqualTo("2024-11-22T04:00:00Z");
        assertThat(move.at("/cause/code").asText()).isEqualTo("caller");
        assertThat(row.at("/history/2/reason").asText()).isEqualTo("feels better already");
        assertThat(row.at("/history/2/actor_kind").asText()).isEqualTo("voice_agent");
    }

    @Test
    void amongSeveralVisitsTheCallerIsAskedWhichAndNobodyElsesIsTouched() {
        String phone = "+919820010013";
        JsonNode cardiology = book(phone, "Rajiv", "2024-11-25", "09:30");
        JsonNode general = book(phone, "Mehta", "2024-11-26", "09:30");
        JsonNode which = tool("cancel", "patient_phone", phone);
        assertThat(which.get("code").asText()).isEqualTo("which_appointment");
        assertThat(which.get("appointments")).hasSize(2);
        JsonNode other =
                tool(
                        "cancel",
                        "patient_phone",
                        "+919820010099",
                        "appointment_id",
                        general.get("appointment_id").asText());
        assertThat(other.get("code").asText()).isEqualTo("unknown_appointment");
        JsonNode gone = tool("cancel", "patient_phone", phone, "practitioner_name", "Dr Mehta");
        assertThat(gone.get("appointment_id")).isEqualTo(general.get("appointment_id"));
        assertThat(appointment(cardiology).get("status").asText()).isEqualTo("booked");
    }

    @Test
    void insideTheNoticeOnlyTheDeskCanChangeAVisit() {
        String phone = "+919820010014";
        assertThat(status(book(phone, "Rajiv", "2024-11-13", "10:30"))).isEqualTo("booked");
        assertThat(tool("cancel", "patient_phone", phone).get("code").asText())
                .isEqualTo("cancel_notice");
        assertThat(
                        tool("reschedule", "patient_phone", phone, "preferred_date", "2024-11-27")
                                .get("code")
                                .asText())
                .isEqualTo("cancel_notice");
    }

    @Test
    void aNumberIsLookedUpWithWhatIsComing() {
        String phone = "+919820010015";
        assertThat(ask("/patients/lookup?phone=%2B919820010015").get("found").asBoolean())
                .isFalse();
        house.conversations
                .patients()
                .enter(house.clinic.id(), "Asha Rao", new PhoneNumber(phone), Language.EN);
        book(phone, "Rajiv", "2024-11-28", "09:30");
        JsonNode found = ask("/patients/lookup?phone=098200%2010015");
        assertThat(found.get("found").asBoolean()).isTrue();
        assertThat(found.at("/patients/0/name").asText()).isEqualTo("Asha Rao");
        assertThat(found.at("/patients/0/upcoming/0/start").asText())
                .isEqualTo("2024-11-28T09:30:00+05:30");
        assertThat(found.get("message").asText()).contains("Thursday 28 November 2024");
    }

    @Test
    void freeTimesAreToldForADayInWords() {
        JsonNode free =
                ask(
                        "/practitioners/slots?practitioner=rajiv%20sharma&part_of_day=afternoon&date="
                                + URLEncoder.encode("next Friday", StandardCharsets.UTF_8));
        assertThat(free.get("items")).isNotEmpty();
        free.get("items")
                .forEach(slot ->
                        assertThat(slot.get("start").asText())
                                .matches("2024-11-(15|22)T1[2-6]:.*"));
        assertThat(free.get("message").asText()).startsWith("These times are free: Dr. Rajiv");
        assertThat(ask("/practitioners/slots?practitioner=Rajiv&date=2024-12-25").get("items"))
                .isEmpty();
    }

    @Test
    void onlyAMalformedCallIsRefusedAndOnlyAKeyForToolsMayCall() {
        assertThat(post("book", fields("practitioner_name", "Rajiv")).status()).isEqualTo(400);
        assertThat(post("cancel", fields("patient_phone", "not a number")).status()).isEqualTo(400);
        assertThat(
                        house.api("POST", "/tools/appointments/book", house.key(Scope.BOOK), "{}")
                                .status())
                .isEqualTo(403);
    }

    // ---- the vendors' envelopes ----

    private static WebHouse.Answer vendor(String name, String body, String... headers) {
        return house.send(
                "POST", "/api/v1/tools/" + name, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    @Test
    void vapiAsksForSeveralToolsInItsThreeSpellings() throws Exception {
        String body =
                """
                {"message":{"type":"tool-calls","call":{"id":"c1","customer":{"number":"+919820010020"}},"toolCallList":[
                 {"id":"t1","name":"book_appointment","arguments":{"practitioner_name":"Rajiv","preferred_date":"2024-11-29","preferred_time":"09:30","reason":"cough"}},
                 {"id":"t2","type":"function","function":{"name":"lookupPatient","arguments":"{}"}},
                 {"id":"t3","name":"slots","parameters":{"practitioner":"Mehta","date":"2024-11-29"}},
                 {"id":"t4","name":"book_appointment","arguments":{"preferred_date":7}},
                 {"id":"t5","name":"sing","arguments":{}}]}}\
                """;
        WebHouse.Answer answer = vendor("vapi", body, "X-Vapi-Secret", VoiceHouse.SECRET);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode results = answer.json().get("results");
        assertThat(results.findValuesAsText("toolCallId"))
                .containsExactly("t1", "t2", "t3", "t4", "t5");
        String booked = results.get(0).get("result").asText();
        assertThat(booked).doesNotContain("\n");
        assertThat(status(JSON.readTree(booked))).isEqualTo("booked");
        assertThat(JSON.readTree(results.get(1).get("result").asText()).at("/patients/0/upcoming"))
                .hasSize(1);
        assertThat(JSON.readTree(results.get(2).get("result").asText()).get("items")).isNotEmpty();
        assertThat(results.get(3).get("error").asText()).contains("preferred_date");
        assertThat(results.get(4).get("error").asText()).contains("no tool");
    }

    @Test
    void vapiIsKnownByEachOfItsCredentialsAndNobodyWithoutOne() {
        String body = "{\"message\":{\"type\":\"status-update\"}}";
        String now = Long.toString(house.clock.instant().getEpochSecond());
        String old = Long.toString(house.clock.instant().getEpochSecond() - 600);
        String signature = "sha256=" + VoiceHouse.mac(VoiceHouse.SECRET, now + "." + body);
        assertThat(vendor("vapi", body, "Authorization", "Bearer " + VoiceHouse.SECRET).status())
                .isEqualTo(200);
        assertThat(vendor("vapi", body, "Authorization", "Bearer " + key).status()).isEqualTo(200);
        assertThat(vendor("vapi", body, "x-timestamp", now, "x-signature", signature).status())
                .isEqualTo(200);
        assertThat(
                        vendor("vapi", body + " ", "x-timestamp", now, "x-signature", signature)
                                .status())
                .isEqualTo(401);
        assertThat(
                        vendor(
                                        "vapi",
                                        body,
                                        "x-timestamp",
                                        old,
                                        "x-signature",
                                        VoiceHouse.mac(VoiceHouse.SECRET, old + "." + body))
                                .status())
                .isEqualTo(401);
        assertThat(vendor("vapi", body, "X-Vapi-Secret", "wrong").status()).isEqualTo(401);
        assertThat(
                        vendor("vapi", body, "Authorization", "Bearer " + house.key(Scope.READ))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void retellBooksForTheOtherEndOfTheLine() {
        String body =
                "{\"name\":\"book\",\"args\":{\"practitioner_name\":\"Mehta\",\"preferred_date\":\"2024-11-30\",\"preferred_time\":\"10 am\"},"
                        + "\"call\":{\"direction\":\"outbound\",\"from_number\":\"+912212345678\",\"to_number\":\"+919820010021\"}}";
        String now = Long.toString(house.clock.instant().toEpochMilli());
        String signature = "v=" + now + ",d=" + VoiceHouse.mac(VoiceHouse.SECRET, body + now);
        JsonNode booked = vendor("retell", body, "x-retell-signature", signature).json();
        assertThat(status(booked)).isEqualTo("booked");
        assertThat(ask("/patients/lookup?phone=%2B919820010021").get("found").asBoolean()).isTrue();
        assertThat(vendor("retell", body + " ", "x-retell-signature", signature).status())
                .isEqualTo(401);
    }

    @Test
    void retellMaySendTheArgumentsAloneToTheAddressOfOneTool() {
        WebHouse.Answer answer =
                vendor(
                        "retell?tool=lookup",
                        "{\"phone\":\"+919820010098\"}",
                        "Authorization",
                        "Bearer " + key);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("found").asBoolean()).isFalse();
    }

    /** The vendors' own vectors, from their SDK and published formula. */
    @Test
    void theVendorsSignaturesAreReadAsTheySignThem() {
        SettableClock clock = SettableClock.at("2026-01-01T00:00:30Z");
        ProviderRequest vapi =
                request(
                        "{\"message\":{\"type\":\"status-update\"}}",
                        Map.of(
                                "x-timestamp",
                                "1767225600",
                                "x-signature",
                                "35a2b1d6a2d91ae3d2f55b7ae945d1ad411ba6c69a6474a7c2889e97cf884204"));
        ProviderRequest retell =
                request(
                        "{\"event\":\"call_analyzed\",\"call\":{\"call_id\":\"c1\"}}",
                        Map.of(
                                "x-retell-signature",
                                "v=1767225600000,d=aac259a180dff6b04deffbf129bd84d4523575671f8b1ce1b530bee0c0321ef2"));
        assertThat(clock.instant()).isAfter(Instant.ofEpochSecond(1767225600));
        assertThat(new VapiTools(secret("vapi_secret"), clock).genuine(vapi)).isTrue();
        assertThat(new VapiTools(secret("other"), clock).genuine(vapi)).isFalse();
        assertThat(new RetellTools(secret("key_test"), clock).genuine(retell)).isTrue();
        assertThat(new RetellTools(secret("other"), clock).genuine(retell)).isFalse();
    }

    private static Settings secret(String value) {
        return new Settings(Map.of(SettingKey.VOICE_WEBHOOK_SECRET, value));
    }

    private static ProviderRequest request(String body, Map<String, String> headers) {
        return new ProviderRequest(
                "POST", List.of(), headers::get, body.getBytes(StandardCharsets.UTF_8));
    }
}
