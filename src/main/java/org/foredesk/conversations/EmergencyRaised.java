package org.foredesk.conversations;

import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.MessageId;

/**
 * A message reads like an emergency; the desk sounds its alarm.
 *
 * @param kind which: {@code chest_pain}, {@code breathing}, {@code stroke}, …
 */
public record EmergencyRaised(
        ClinicId clinic, ConversationId conversation, MessageId message, String kind)
        implements Fact {}
