package org.foredesk.web;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Headers every answer carries, also one given before any route is found. Nothing here is a page:
 * whatever is shown in a browser may load nothing and be framed by nobody.
 */
final class SafeHeaders implements HttpConfiguration.Customizer {

    private static final List<HttpField> FIELDS =
            List.of(
                    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                    new PreEncodedHttpField("Cache-Control", "no-store"),
                    new PreEncodedHttpField(
                            "Content-Security-Policy",
                            "default-src 'none'; frame-ancestors 'none'"),
                    new PreEncodedHttpField("X-Frame-Options", "DENY"),
                    new PreEncodedHttpField("Referrer-Policy", "no-referrer"));

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        FIELDS.forEach(answer::put);
        return request;
    }
}
