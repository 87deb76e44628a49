package org.foredesk.integrations.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's request signature: Base64 of HMAC-SHA1, keyed with the account's token, over the address
 * as Twilio calls it and the decoded form fields sorted by name. Source:
 * twilio.com/docs/usage/security and the checks in twilio-java and twilio-node, which also take the
 * address with its default port written out or left out.
 */
public final class TwilioSignature {

    private static final String ALGORITHM = "HmacSHA1";
    private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([^&#]*)");
    private static final Pattern AUTHORITY =
            Pattern.compile("^(https?)://([^/?#]*?)(:[0-9]+)?(?=[/?#]|$)");

    private static final TwilioForm NO_FIELDS = TwilioForm.of(Map.of());
    // What a usual message comes to, so that the text need not be moved while it grows.
    private static final int SIGNED_CHARS = 768;

    private final Mac ready;

    /**
     * @param authToken the account's primary token; must not be empty
     */
    public TwilioSignature(String authToken) {
        try {
            this.ready = Mac.getInstance(ALGORITHM);
            ready.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * The signature of a request without form fields: a GET, or a body that is signed by its hash
     * in the address.
     */
    public String sign(String address) {
        return sign(address, Map.of());
    }

    /** The signature of a posted form; values of a repeated name count once each, sorted. */
    public String sign(String address, Map<String, List<String>> fields) {
        return sign(address, TwilioForm.of(fields));
    }

    private String sign(String address, TwilioForm form) {
        StringBuilder signed = new StringBuilder(SIGNED_CHARS).append(withoutFragment(address));
        form.appendAsSigned(signed);
        return Base64.getEncoder().encodeToString(hmac(signed.toString()));
    }

    /** Whether {@code signature} is right for a request to {@code address} with this body. */
    boolean matches(String address, String method, TwilioPost post, String signature) {
        Matcher hash = BODY_HASH.matcher(withoutFragment(address));
        if (hash.find()) {
            boolean sameBody = same(hash.group(1), sha256(post.body()));
            return matches(address, NO_FIELDS, signature) & sameBody;
        }
        if (!"POST".equals(method)) {
            return matches(address, NO_FIELDS, signature);
        }
        TwilioForm form = post.form();
        return form != null && matches(address, form, signature);
    }

    // A right signature is found with as few tries as it takes; a wrong one always costs all of
    // them, so time tells nothing.
    private boolean matches(String address, TwilioForm form, String signature) {
        return same(sign(address, form), signature)
                || same(sign(withDefaultPort(address), form), signature)
                || same(sign(withoutPort(address), form), signature);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    static String withDefaultPort(String address) {
        Matcher matcher = AUTHORITY.matcher(address);
        if (!matcher.find() || matcher.group(3) != null) {
            return address;
        }
        String port = "https".equals(matcher.group(1)) ? ":443" : ":80";
        return address.substring(0, matcher.end()) + port + address.substring(matcher.end());
    }

    static String withoutPort(String address) {
        Matcher matcher = AUTHORITY.matcher(address);
        if (!matcher.find() || matcher.group(3) == null) {
            return address;
        }
        return address.substring(0, matcher.start(3)) + address.substring(matcher.end(3));
    }

    private static String withoutFragment(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    private byte[] hmac(String text) {
        try {
            // One that is set up must not be shared by threads, but copying it is cheap.
            Mac mac = (Mac) ready.clone();
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException javasOwnCanBeCopied) {
            throw new IllegalStateException(javasOwnCanBeCopied);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
