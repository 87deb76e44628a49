package org.foredesk.conversations;

import java.util.Locale;
import org.foredesk.kernel.PhoneNumber;

/**
 * By what a person is known: a phone number in E.164 form, a WhatsApp user id or an e-mail address.
 */
public record PatientIdentity(IdentityKind kind, String value) {

    /** Addresses are kept in lower case, since mail is delivered whatever the case. */
    public static PatientIdentity email(String address) {
        return new PatientIdentity(IdentityKind.EMAIL, address.strip().toLowerCase(Locale.ROOT));
    }

    public static PatientIdentity phone(PhoneNumber number) {
        return new PatientIdentity(IdentityKind.PHONE, number.e164());
    }
}
