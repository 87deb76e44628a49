package org.foredesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.Directory;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.security.Actor;
import org.foredesk.security.ApiKey;
import org.foredesk.security.ApiKeys;
import org.foredesk.security.NewApiKey;
import org.foredesk.security.Scope;
import org.foredesk.storage.LocalLine;
import org.foredesk.web.practice.PracticeCarrier;
import org.jspecify.annotations.Nullable;

/**
 * The commands that work on the data: run by the process that holds them, whether that is the one
 * the command was typed at or a desk that is open already. Arguments and results are JSON.
 */
final class LocalCommands {

    static final String CREATE_KEY = "api-key create";
    static final String LIST_KEYS = "api-key list";
    static final String REVOKE_KEY = "api-key revoke";

    static final String CLINIC = "clinic";
    static final String DOCTOR = "doctor";
    static final String PRACTICE_SAY = "practice say";
    static final String PRACTICE_THREAD = "practice thread";

    private static final String NOT_RUNNING =
            "There is no practice phone here, because Foredesk is not running on these data; start it first"
                    + " (foredesk serve --demo).";
    private static final String NOT_A_DEMO =
            "There is no practice phone here: this is a real clinic, and only a demo clinic practises"
                    + " (foredesk practice --demo).";

    private final ApiKeys keys;
    private final Directory directory;
    private final ClinicId clinic;
    private final boolean demo;
    private final @Nullable PracticeCarrier practice;

    LocalCommands(
            ApiKeys keys, Directory directory, Clinic clinic, @Nullable PracticeCarrier practice) {
        this.keys = keys;
        this.directory = directory;
        this.clinic = clinic.id();
        this.demo = clinic.demo();
        this.practice = practice;
    }

    Map<String, LocalLine.Command> all() {
        Map<String, LocalLine.Command> commands = new HashMap<>();
        commands.put(CREATE_KEY, this::createKey);
        commands.put(LIST_KEYS, this::listKeys);
        commands.put(REVOKE_KEY, this::revokeKey);
        commands.put(CLINIC, this::describeClinic);
        commands.put(PRACTICE_SAY, this::say);
        commands.put(PRACTICE_THREAD, this::thread);
        return commands;
    }

    private Outcome<JsonNode> describeClinic(JsonNode arguments) {
        return Outcome.done(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("yaml", ClinicFile.write(directory.plan(clinic))));
    }

    private Outcome<JsonNode> say(JsonNode arguments) {
        return onPractice(
                arguments,
                (carrier, phone) -> {
                    ChannelKind channel =
                            ChannelKind.ofCode(arguments.path("channel").asText())
                                    .orElse(ChannelKind.WHATSAPP);
                    int status =
                            carrier.say(
                                            phone,
                                            arguments.path("name").asText(),
                                            arguments.path("text").asText(),
                                            channel)
                                    .join();
                    return status == 200
                            ? Outcome.done(JsonNodeFactory.instance.objectNode())
                            : Outcome.refused(
                                    "not_accepted",
                                    "The listener did not take the message (" + status + ").");
                });
    }

    private Outcome<JsonNode> thread(JsonNode arguments) {
        return onPractice(
                arguments,
                (carrier, phone) -> {
                    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
                    carrier.thread(phone)
                            .forEach(text ->
                                    texts.addObject()
                                            .put("from_clinic", text.fromClinic())
                                            .put("text", text.text()));
                    return Outcome.done(texts);
                });
    }

    private Outcome<JsonNode> onPractice(
            JsonNode arguments, BiFunction<PracticeCarrier, PhoneNumber, Outcome<JsonNode>> work) {
        if (practice == null) {
            return Outcome.refused("no_practice", demo ? NOT_RUNNING : NOT_A_DEMO);
        }
        Optional<PhoneNumber> phone = PhoneNumber.parse(arguments.path("phone").asText(), "ZZ");
        return phone.isEmpty()
                ? Outcome.refused(
                        "bad_phone",
                        "The phone number must have its country code, such as +919812300001.")
                : work.apply(practice, phone.get());
    }

    private Outcome<JsonNode> createKey(JsonNode arguments) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (JsonNode scope : arguments.path("scopes")) {
            var known = Scope.ofCode(scope.asText());
            if (known.isEmpty()) {
                return Outcome.refused(
                        "bad_scope",
                        "There is no scope called "
                                + scope.asText()
                                + "; there are "
                                + scopeNames()
                                + ".");
            }
            scopes.add(known.get());
        }
        return keys.create(new Actor.Program(), clinic, arguments.path("name").asText(), scopes)
                .map(LocalCommands::created);
    }

    private static JsonNode created(NewApiKey made) {
        return JsonNodeFactory.instance.objectNode().put("key", made.secret());
    }

    private Outcome<JsonNode> listKeys(JsonNode arguments) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        keys.list(clinic).forEach(key -> list.add(described(key)));
        return Outcome.done(list);
    }

    private Outcome<JsonNode> revokeKey(JsonNode arguments) {
        return keys.revoke(new Actor.Program(), clinic, arguments.path("name").asText())
                .map(LocalCommands::described);
    }

    private static ObjectNode described(ApiKey key) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", key.name())
                .put(
                        "scopes",
                        key.scopes().stream()
                                .map(Scope::code)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .put("created", key.createdAt().toString())
                .put("last_used", key.lastUsedAt() == null ? null : key.lastUsedAt().toString())
                .put("revoked", key.revokedAt() == null ? null : key.revokedAt().toString());
    }

    private static String scopeNames() {
        return java.util.Arrays.stream(Scope.values())
                .map(Scope::code)
                .collect(Collectors.joining(", "));
    }
}
