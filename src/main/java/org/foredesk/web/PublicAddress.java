package org.foredesk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a sender outside calls the address it posts to; webhook signatures are made over it. The
 * configured {@code public.url} counts where there is one. Without it the request's own words are
 * taken: they decide nothing, since whoever can sign knows the secret. Forwarded headers are
 * believed only from this machine (a tunnel or proxy beside us).
 */
final class PublicAddress {

    private final Settings settings;

    PublicAddress(Settings settings) {
        this.settings = settings;
    }

    /** The addresses this request may have been signed for, path and query exactly as received. */
    List<String> of(HttpServletRequest request) {
        String query = request.getQueryString();
        String rest = request.getRequestURI() + (query == null ? "" : "?" + query);
        Optional<String> configured = settings.text(SettingKey.PUBLIC_URL);
        if (configured.isPresent()) {
            return List.of(withoutSlash(configured.get()) + rest);
        }
        String direct = request.getScheme() + "://" + host(request) + rest;
        String proto = request.getHeader("X-Forwarded-Proto");
        String forwardedHost = request.getHeader("X-Forwarded-Host");
        if (proto == null && forwardedHost == null || !fromHere(request)) {
            return List.of(direct);
        }
        return List.of(
                first(proto, request.getScheme())
                        + "://"
                        + first(forwardedHost, host(request))
                        + rest,
                direct);
    }

    private static String host(HttpServletRequest request) {
        return first(
                request.getHeader("Host"), request.getLocalAddr() + ":" + request.getLocalPort());
    }

    private static String first(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static boolean fromHere(HttpServletRequest request) {
        try {
            // The servlet gives an address, never a name, so nothing is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
