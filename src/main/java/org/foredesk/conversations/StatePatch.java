package org.foredesk.conversations;

import org.jspecify.annotations.Nullable;

/**
 * A change of the dialogue from outside the assistant; null leaves as it is. {@code context} is a
 * JSON object.
 */
public record StatePatch(
        @Nullable DialogueState state,
        @Nullable DialogueStage stage,
        @Nullable String context,
        @Nullable AssistantMode assistant) {}
