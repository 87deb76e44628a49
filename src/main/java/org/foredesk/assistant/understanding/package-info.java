/**
 * Reads what a patient wrote or said (English, Spanish, Hindi in Devanagari or Latin letters) and
 * gives back its meaning.
 *
 * <p>Everything here is a pure function of the message, what was asked before, the clinic's names
 * and hours, and the clock handed in: no I/O after the word lists and what was learned from them
 * are read once, no hidden state, no {@code now()}. It must not know conversations, booking,
 * storage or channels; it never decides what to do, only what was meant. The word lists are in
 * {@code app/assistant}.
 */
@NullMarked
package org.foredesk.assistant.understanding;

import org.jspecify.annotations.NullMarked;
