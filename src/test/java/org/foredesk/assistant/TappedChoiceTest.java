package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.foredesk.conversations.Tapped;
import org.foredesk.kernel.MessageId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buttons and list rows answer like words and numbers do, and old ones answer nothing. */
class TappedChoiceTest {

    private final DialogueWorld world = new DialogueWorld(Map.of());
    private final DialogueRig rig = new DialogueRig(world, "lakeside", "2024-11-13T09:00:00+05:30");

    @BeforeEach
    void known() {
        rig.know("Asha Rao");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> say(String text) {
        rig.hear(text, "Asha", List.of());
        return rig.answer();
    }

    private List<String> tap(MessageId message, int number, String shown) {
        rig.hearTapped(new Tapped(message, number).id(), shown);
        return rig.answer();
    }

    @Test
    void aTappedRowChoosesEvenWhereItsTitleWasCutShort() {
        say("I need to see a heart doctor");
        List<String> offers = say("tomorrow morning");
        String second = rig.lastOffered().options().get(1);
        assertThat(offers.getFirst()).contains("2) " + second);
        List<String> reply = tap(rig.lastOffered().id(), 2, "Dr.…");
        assertThat(reply).singleElement().asString().contains("Shall I book it?");
        assertThat(rig.thread().context()).contains(second.substring(second.lastIndexOf(' ') + 1));
        tap(rig.lastOffered().id(), 1, "Yes");
        assertThat(rig.appointments()).hasSize(1);
    }

    @Test
    void aCutTitleThatComesWithoutItsButtonIsUnderstoodToo() {
        say("I need to see a heart doctor");
        say("tomorrow morning");
        String first = rig.lastOffered().options().getFirst();
        List<String> reply = say(first.substring(0, first.length() - 1) + "…");
        assertThat(reply).singleElement().asString().contains("Shall I book it?");
    }

    @Test
    void aYesToAnOldQuestionIsNoYesToTheNewOne() {
        say("book Dr. Rajiv tomorrow at 10");
        MessageId old = rig.lastOffered().id();
        say("no, at 11");
        assertThat(rig.lastOffered().id()).isNotEqualTo(old);
        tap(old, 1, "Yes");
        assertThat(rig.appointments()).isEmpty();
        tap(rig.lastOffered().id(), 1, "Yes");
        assertThat(rig.appointments()).hasSize(1);
    }

    @Test
    void aRowOfAnOlderListIsAChangeOfMindAndNotTheFirstAnswerToTheNewQuestion() {
        say("I need to see a heart doctor");
        say("tomorrow morning");
        MessageId list = rig.lastOffered().id();
        tap(list, 2, "Dr.…");
        List<String> reply = tap(list, 1, "Dr.…");
        assertThat(rig.appointments()).isEmpty();
        assertThat(reply).singleElement().asString().contains("9:00", "Shall I book it?");
    }

    @Test
    void anIdThatIsNoneOfOursIsReadByItsWords() {
        say("book Dr. Rajiv tomorrow at 10");
        rig.hearTapped("somebody-elses-button", "yes");
        rig.answer();
        assertThat(rig.appointments()).hasSize(1);
    }
}
