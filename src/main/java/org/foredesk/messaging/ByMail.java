package org.foredesk.messaging;

import org.jspecify.annotations.Nullable;

/**
 * How a message can be said by e-mail, too: to which address, under which subject (nothing about a
 * patient in it, since subjects are seen on locked screens), in which words (nobody hears what is
 * answered to an e-mail), and with which calendar file (RFC 5546), where it is about a visit.
 */
public record ByMail(String address, String subject, String text, @Nullable String calendar) {}
