package org.foredesk.web.practice;

import org.foredesk.kernel.PhoneNumber;

/**
 * The practice carrier's one customer, in the form a real account has, so that the real adapter and
 * the real signature check are used. It opens nothing outside this machine.
 */
public record PracticeAccount(
        String accountSid, String authToken, PhoneNumber whatsappNumber, PhoneNumber smsNumber) {

    @Override
    public String toString() {
        return accountSid;
    }
}
