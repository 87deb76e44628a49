package org.foredesk.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DialogueMovesTest {

    @Test
    void nothingIsCompletedThatWasNotConfirmed() {
        for (DialogueState state : DialogueState.values()) {
            boolean expected =
                    state == DialogueState.CONFIRMING || state == DialogueState.COMPLETED;
            assertThat(DialogueMoves.allows(state, DialogueState.COMPLETED))
                    .as(state.code())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aCompletedDialogueGoesOnOnlyAsANewMatter() {
        assertThat(DialogueMoves.allows(DialogueState.COMPLETED, DialogueState.CONFIRMING))
                .isFalse();
        assertThat(DialogueMoves.allows(DialogueState.COMPLETED, DialogueState.GATHERING_INFO))
                .isTrue();
    }

    @Property
    void aWayConsistsOfAllowedMovesOnly(@ForAll DialogueState from, @ForAll DialogueState to) {
        var way = DialogueMoves.way(from, to);
        assertThat(way.getFirst()).isEqualTo(from);
        assertThat(way.getLast()).isEqualTo(to);
        for (int i = 1; i < way.size(); i++) {
            assertThat(DialogueMoves.allows(way.get(i - 1), way.get(i))).isTrue();
        }
    }

    @Property
    void aStateCanBeAtItsFirstStage(@ForAll DialogueState state) {
        assertThat(DialogueMoves.allows(state, DialogueMoves.firstStage(state))).isTrue();
    }
}
