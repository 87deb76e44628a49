package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.security.ApiKeys;
import org.foredesk.security.ApiPrincipal;
import org.foredesk.security.Scope;
import org.foredesk.web.ToolVendor.ToolCall;
import org.foredesk.web.ToolVendor.ToolResult;
import org.foredesk.web.VoiceBooking.VoiceBookingCall;
import org.foredesk.web.VoiceChanges.VoiceChangeCall;
import org.foredesk.web.VoiceLookup.FoundPatients;
import org.foredesk.web.VoiceLookup.FreeTimes;
import org.foredesk.web.VoiceLookup.FreeTimesCall;

/**
 * The tools of voice agents over HTTP: each at its own address for an API key, and all five behind
 * one address in each vendor's envelope, for the vendor's signature or an API key.
 */
final class VoiceToolRoutes {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s+(\\S+)\\s*");

    private final VoiceTools tools;
    private final List<ToolVendor> vendors;
    private final ApiKeys apiKeys;
    private final Limits limits;

    VoiceToolRoutes(WebServices services, Limits limits) {
        this.tools = new VoiceTools(services);
        this.vendors = services.toolVendors();
        this.apiKeys = services.apiKeys();
        this.limits = limits;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(
                Route.post(
                                "/tools/appointments/book",
                                "Book for a caller; booked, held or unavailable with a sentence to say")
                        .needs(Scope.TOOLS)
                        .takes(VoiceBookingCall.class)
                        .answers(200, VoiceAnswer.class)
                        .by(call ->
                                Reply.ok(
                                        tools.booking.book(
                                                call.body(VoiceBookingCall.class), call))));
        routes.add(
                Route.post("/tools/appointments/reschedule", "Move a caller's visit")
                        .needs(Scope.TOOLS)
                        .takes(VoiceChangeCall.class)
                        .answers(200, VoiceAnswer.class)
                        .by(call ->
                                Reply.ok(
                                        tools.changes.reschedule(
                                                call.body(VoiceChangeCall.class), call))));
        routes.add(
                Route.post("/tools/appointments/cancel", "Cancel a caller's visit")
                        .needs(Scope.TOOLS)
                        .takes(VoiceChangeCall.class)
                        .answers(200, VoiceAnswer.class)
                        .by(call ->
                                Reply.ok(
                                        tools.changes.cancel(
                                                call.body(VoiceChangeCall.class), call))));
        routes.add(
                Route.get("/tools/patients/lookup", "Who is behind a number, and what is coming")
                        .needs(Scope.TOOLS)
                        .query(
                                QueryField.text("phone", "the caller's number"),
                                QueryField.text("language", "of the sentence: en, es or hi"))
                        .answers(200, FoundPatients.class)
                        .by(call ->
                                Reply.ok(
                                        tools.lookup.patients(
                                                call.query("phone").orElse(null),
                                                "phone",
                                                call.query("language").orElse(null),
                                                call))));
        routes.add(
                Route.get("/tools/practitioners/slots", "Free times to offer, with a sentence")
                        .needs(Scope.TOOLS)
                        .query(
                                QueryField.text("practitioner", "name, as the caller said it"),
                                QueryField.text("speciality", "or what it is about"),
                                QueryField.text(
                                        "date", "ISO or in words; the coming week if not given"),
                                QueryField.text(
                                        "part_of_day", "morning, afternoon, evening or night"),
                                QueryField.text(
                                        "service",
                                        "what for, one or several, as the caller said it"),
                                QueryField.text("language", "of the sentence: en, es or hi"))
                        .answers(200, FreeTimes.class)
                        .by(this::slots));
        vendors.forEach(vendor -> routes.add(route(vendor)));
        return routes;
    }

    private Reply slots(Call call) {
        FreeTimesCall asked =
                new FreeTimesCall(
                        call.query("practitioner").orElse(null),
                        call.query("speciality").orElse(null),
                        call.query("date").orElse(null),
                        call.query("part_of_day").orElse(null),
                        call.query("language").orElse(null),
                        call.query("service").orElse(null),
                        null);
        return Reply.ok(tools.lookup.slots(asked, call));
    }

    private Route route(ToolVendor vendor) {
        return Route.post(
                        "/tools/" + vendor.name(),
                        "The five tools in the envelope of " + vendor.name())
                .signed()
                .query(QueryField.text("tool", "which tool, where the body does not name it"))
                .answers(200, Object.class)
                .by(call -> answer(vendor, call));
    }

    private Reply answer(ToolVendor vendor, Call call) {
        admit(vendor, call);
        JsonNode body = call.body(JsonNode.class);
        List<ToolResult> results =
                vendor.calls(body).stream().map(wanted -> run(wanted, call)).toList();
        return Reply.ok(vendor.answer(results));
    }

    private void admit(ToolVendor vendor, Call call) {
        Optional<ApiPrincipal> principal =
                call.raw()
                        .header("Authorization")
                        .map(BEARER::matcher)
                        .filter(Matcher::matches)
                        .flatMap(found -> apiKeys.authenticate(found.group(1)))
                        .filter(key -> key.clinic().equals(call.clinic().id()));
        if (principal.isEmpty() && !vendor.genuine(call.raw())) {
            throw Rejection.unauthorized(
                    "This needs the signature of "
                            + vendor.name()
                            + " (with voice.webhook.secret) or an API key with the scope tools.");
        }
        if (principal.isPresent() && !principal.get().may(Scope.TOOLS)) {
            throw Rejection.of(403, "forbidden", "This API key lacks the scope tools.");
        }
        String counted =
                principal
                        .map(key -> key.clinic() + " " + key.name())
                        .orElse(call.clinic().id() + " signed by " + vendor.name());
        OptionalLong wait = limits.key(counted);
        if (wait.isPresent()) {
            throw Rejection.tooMany("A voice agent may make 600 calls a minute.", wait.getAsLong());
        }
    }

    /** A malformed call is told to the agent, which may mend it, and never to the vendor. */
    private ToolResult run(ToolCall wanted, Call call) {
        String name = wanted.tool().isEmpty() ? call.query("tool").orElse("") : wanted.tool();
        try {
            VoiceTool tool =
                    VoiceTool.named(name)
                            .orElseThrow(() ->
                                    Rejection.malformed("name", "There is no tool of this name."));
            Object answer = tools.run(tool, wanted.arguments(), wanted.caller(), call);
            return new ToolResult(wanted, Json.shared().valueToTree(answer), false);
        } catch (Rejection malformed) {
            ObjectNode why = JsonNodeFactory.instance.objectNode();
            why.put("status", "unavailable");
            why.put("code", malformed.code());
            why.put("message", malformed.getMessage());
            return new ToolResult(wanted, why, true);
        }
    }
}
