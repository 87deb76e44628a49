package org.foredesk.assistant.understanding;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The appointment time under discussion, for "same time", "an hour later", "the next day".
 *
 * @param at start in the clinic's zone
 * @param practitionerId whom it is with, where known
 */
public record Reference(LocalDateTime at, @Nullable String practitionerId) {}
