/**
 * Understands a message, keeps the dialogue and decides a turn: it asks {@code booking}, answers
 * through {@code conversations}, and may consult the port {@code LanguageModel}. It must not know
 * webhooks, screens or any model vendor.
 */
@NullMarked
package org.foredesk.assistant;

import org.jspecify.annotations.NullMarked;
