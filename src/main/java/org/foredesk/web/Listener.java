package org.foredesk.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP listener and what works on the requests it has accepted. Stops within five seconds: no
 * new requests, running ones finished, accepted messages left in the journal for the next start.
 */
public final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final long STOP_MILLIS = 2_000;

    private final Javalin javalin;
    private final Intake intake;
    private final String host;

    private Listener(Javalin javalin, Intake intake, String host) {
        this.javalin = javalin;
        this.intake = intake;
        this.host = host;
    }

    /** The rows this package keeps. */
    public static List<Class<?>> rows() {
        return List.of(IntakeEventRow.class);
    }

    /**
     * Takes up what the journal still holds and starts to listen. Throws {@link ListenerException}
     * with a sentence for a person when the address cannot be had.
     */
    public static Listener start(WebServices services, ListenAddress address) {
        return start(services, address, Intake.start(services));
    }

    static Listener start(
            WebServices services, ListenAddress address, IntakeWork work, Retries retries) {
        return start(services, address, Intake.start(services, work, retries));
    }

    private static Listener start(WebServices services, ListenAddress address, Intake intake) {
        Limits limits = new Limits(System::nanoTime);
        HttpFront front = new HttpFront(services, limits);
        List<Route> routes = Routes.all(services, intake, limits);
        Javalin javalin = Javalin.create(config -> configure(config, routes, front));
        try {
            javalin.start(address.host(), address.port());
        } catch (JavalinBindException taken) {
            intake.close();
            throw new ListenerException(
                    "Port "
                            + address.port()
                            + " on "
                            + address.host()
                            + " cannot be used: another program is listening there. Choose another one with --port.",
                    taken);
        } catch (RuntimeException failed) {
            intake.close();
            throw new ListenerException(
                    "The listener could not start on " + address.host() + ".", failed);
        }
        LOG.info("Listening on {} port {}", address.host(), javalin.port());
        return new Listener(javalin, intake, address.host());
    }

    private static void configure(JavalinConfig config, List<Route> routes, HttpFront front) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = HttpFront.JSON;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.addCustomizer(new SafeHeaders());
        });
        config.jetty.modifyServer(Listener::configure);
        routes.forEach(route ->
                config.routes.addHttpHandler(
                        route.verb().type(), route.path(), http -> front.serve(route, http)));
        config.routes.exception(HttpResponseException.class, Listener::answer);
        // Routes answer their own failures, so what arrives here came from reading the request line
        // or headers.
        config.routes.exception(
                Exception.class,
                (unreadable, http) -> {
                    LOG.debug(
                            "A request could not be read: {}",
                            unreadable.getClass().getSimpleName());
                    HttpFront.refuse(
                            http, 400, "malformed", "The request could not be read.", null);
                });
    }

    private static void configure(Server server) {
        server.setStopTimeout(STOP_MILLIS);
        server.setErrorHandler(new JsonErrors());
    }

    private static void answer(HttpResponseException refused, Context http) {
        switch (refused.getStatus()) {
            case 404 ->
                    HttpFront.refuse(
                            http, 404, "not_found", "There is nothing at this address.", null);
            case 405 ->
                    HttpFront.refuse(
                            http,
                            405,
                            "method_not_allowed",
                            "This address does not know the method used.",
                            allowed(refused));
            default ->
                    HttpFront.refuse(
                            http,
                            clientError(refused.getStatus()),
                            "malformed",
                            "The request could not be read.",
                            null);
        }
    }

    private static List<String> allowed(HttpResponseException refused) {
        return refused.getDetails().values().stream()
                .flatMap(text -> List.of(text.split(",\\s*", -1)).stream())
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(text -> text.matches("[A-Z]{3,7}"))
                .sorted()
                .toList();
    }

    private static int clientError(int status) {
        return status >= 400 && status < 500 ? status : 400;
    }

    public int port() {
        return javalin.port();
    }

    /** Where it can be reached on this machine, without a slash at the end. */
    public URI address() {
        String name = "0.0.0.0".equals(host) || "::".equals(host) ? "127.0.0.1" : host;
        return URI.create(
                "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port());
    }

    /** What was received, what became of it, and what is waiting. */
    public Intake intake() {
        return intake;
    }

    @Override
    public void close() {
        javalin.stop();
        intake.close();
    }
}
