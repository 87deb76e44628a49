package org.foredesk.bench;

import io.javalin.Javalin;

/** The least a Javalin listener can do with a POST: read it and answer. What S1 is held against. */
public final class BareListener {

    private BareListener() {}

    public static void main(String[] arguments) {
        Javalin javalin =
                Javalin.create(
                                config -> {
                                    config.startup.showJavalinBanner = false;
                                    config.concurrency.useVirtualThreads = true;
                                    config.routes.post(
                                            "/bare",
                                            http -> {
                                                http.bodyAsBytes();
                                                http.contentType("text/xml")
                                                        .result(
                                                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
                                            });
                                })
                        .start("127.0.0.1", 0);
        System.out.println("listening on http://127.0.0.1:" + javalin.port());
    }
}
