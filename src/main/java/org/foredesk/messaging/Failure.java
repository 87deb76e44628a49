package org.foredesk.messaging;

/**
 * Why a message was not sent or did not arrive.
 *
 * @param code the provider's own code, or a short word of ours ({@code opted_out})
 * @param words one sentence for staff
 * @param permanent another attempt on the same channel would fail the same way
 * @param optedOut the person has told the provider that they want no messages
 */
public record Failure(String code, String words, boolean permanent, boolean optedOut) {

    public static Failure permanent(String code, String words) {
        return new Failure(code, words, true, false);
    }

    public static Failure passing(String code, String words) {
        return new Failure(code, words, false, false);
    }
}
