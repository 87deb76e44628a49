package org.foredesk.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.OutboxState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The health page: for a monitor or a tunnel, so it says nothing about persons and asks for no
 * credential.
 */
final class HealthRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);
    private static final int MANY_WAITING = 3_000;

    /** How everything stands: {@code ok}, {@code degraded} or {@code down}. */
    record Health(String status, Map<String, CheckView> checks, String version) {}

    /**
     * How one thing stands: {@code ok}, {@code degraded}, {@code down}, or {@code off} where it is
     * not set up.
     */
    record CheckView(String status, String message) {}

    private record Own(String name, java.util.function.Supplier<Result> how)
            implements HealthCheck {
        @Override
        public Result check() {
            return how.get();
        }
    }

    private final WebServices services;
    private final List<HealthCheck> checks = new ArrayList<>();

    HealthRoutes(WebServices services, Intake intake) {
        this.services = services;
        checks.add(new Own("database", this::database));
        checks.add(new Own("listener", () -> HealthCheck.Result.ok("Accepts requests.")));
        checks.add(new Own("intake", () -> intake(intake)));
        checks.add(new Own("outbox", this::outbox));
        checks.add(new Own("twilio", this::twilio));
        checks.add(
                new Own(
                        "tunnel",
                        () -> setting(SettingKey.NGROK_AUTHTOKEN, "No tunnel is set up.")));
        checks.add(
                new Own("meta", () -> setting(SettingKey.META_APP_SECRET, "Meta is not set up.")));
        services.checks()
                .forEach(own -> {
                    checks.removeIf(other -> other.name().equals(own.name()));
                    checks.add(own);
                });
    }

    List<Route> routes() {
        return List.of(
                Route.get("/health", "How the desk is")
                        .answers(200, Health.class)
                        .answers(503, Health.class)
                        .by(this::health));
    }

    private Reply health(Call unused) {
        Map<String, CheckView> shown = new LinkedHashMap<>();
        HealthCheck.State worst = HealthCheck.State.OK;
        for (HealthCheck check : checks) {
            HealthCheck.Result result = run(check);
            shown.put(check.name(), new CheckView(result.state().code(), result.words()));
            if (result.state() != HealthCheck.State.OFF && result.state().compareTo(worst) > 0) {
                worst = result.state();
            }
        }
        Health health = new Health(worst.code(), shown, services.version());
        return worst == HealthCheck.State.DOWN
                ? Reply.of(503, health).with("Retry-After", "10")
                : Reply.ok(health);
    }

    private static HealthCheck.Result run(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException failed) {
            LOG.warn("The check {} failed", check.name(), failed);
            return new HealthCheck.Result(HealthCheck.State.DOWN, "Does not answer.");
        }
    }

    private HealthCheck.Result database() {
        services.transactions()
                .read(tx ->
                        tx.session()
                                .createNativeQuery("select 1", Integer.class)
                                .getSingleResult());
        return HealthCheck.Result.ok("Answers.");
    }

    private static HealthCheck.Result intake(Intake intake) {
        int waiting = intake.waiting();
        return waiting < MANY_WAITING
                ? HealthCheck.Result.ok(waiting + " accepted messages are being worked on.")
                : new HealthCheck.Result(
                        HealthCheck.State.DEGRADED, waiting + " accepted messages are waiting.");
    }

    private HealthCheck.Result outbox() {
        OutboxState state = services.outbox().state(services.clinic().get().id());
        return state.needPerson() == 0
                ? HealthCheck.Result.ok(state.waiting() + " messages wait to be sent.")
                : new HealthCheck.Result(
                        HealthCheck.State.DEGRADED,
                        state.needPerson() + " messages were not sent and need a person.");
    }

    private HealthCheck.Result twilio() {
        Settings settings = services.settings().inForce();
        if (settings.text(SettingKey.TWILIO_AUTH_TOKEN).isEmpty()) {
            return new HealthCheck.Result(HealthCheck.State.OFF, "Twilio is not set up.");
        }
        return settings.text(SettingKey.PUBLIC_URL).isEmpty()
                ? new HealthCheck.Result(
                        HealthCheck.State.DEGRADED, "Twilio is set up, but public.url is not.")
                : HealthCheck.Result.ok("Set up.");
    }

    private HealthCheck.Result setting(SettingKey key, String words) {
        return services.settings().inForce().text(key).isPresent()
                ? HealthCheck.Result.ok("Set up.")
                : new HealthCheck.Result(HealthCheck.State.OFF, words);
    }
}
