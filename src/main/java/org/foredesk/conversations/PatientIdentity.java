package org.foredesk.conversations;

import org.foredesk.kernel.PhoneNumber;

/**
 * By what a person is known: a phone number in E.164 form, a WhatsApp user id or an e-mail address.
 */
public record PatientIdentity(IdentityKind kind, String value) {

    public static PatientIdentity phone(PhoneNumber number) {
        return new PatientIdentity(IdentityKind.PHONE, number.e164());
    }
}
