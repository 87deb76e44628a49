package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {

    @TempDir Path data;
    private WebHouse house;
    private JsonNode document;

    @BeforeEach
    void open() {
        house = new WebHouse(data, SettableClock.at("2024-11-13T09:00:00+05:30")).start();
        document = house.get("/api/v1/openapi.json").json();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itDescribesEveryRouteAndNothingElse() {
        Set<String> described = new HashSet<>();
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(verb ->
                                        described.add(
                                                verb.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        Set<String> served = new HashSet<>();
        Routes.all(house.services(), house.listener.intake(), new Limits(System::nanoTime))
                .forEach(route -> served.add(route.verb() + " " + route.path()));
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        served.remove("GET /api/v1/openapi.json");
        described.remove("GET /api/v1/openapi.json");
        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryOperationHasItsOwnName() {
        List<String> references = new ArrayList<>();
        document.findValuesAsText("$ref", references);
        assertThat(references).isNotEmpty();
        references.forEach(reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        List<String> names = document.findValuesAsText("operationId");
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyAnswerOfASecuredRouteNamesItsCredentialAndItsPathVariables() {
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .forEach(operation -> {
                                    assertThat(operation.get("responses")).isNotEmpty();
                                    if (path.getKey().contains("{id}")) {
                                        assertThat(
                                                        operation
                                                                .get("parameters")
                                                                .findValuesAsText("name"))
                                                .contains("id");
                                    }
                                }));
        assertThat(document.at("/paths/~1api~1v1~1appointments/post/security/0/api_key").isArray())
                .isTrue();
        assertThat(document.at("/components/securitySchemes/api_key/scheme").asText())
                .isEqualTo("bearer");
    }

    @Test
    void namesAreSnakeCaseAndWhatMayBeLeftOutIsNotRequired() {
        JsonNode wanted = document.at("/components/schemas/NewAppointment");
        assertThat(wanted.get("properties").has("practitioner_id")).isTrue();
        assertThat(wanted.get("required").toString()).contains("start").doesNotContain("reason");
    }
}
