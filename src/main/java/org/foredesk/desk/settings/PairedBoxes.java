package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** Boxes below each other, short answers in pairs beside each other. */
final class PairedBoxes {

    private PairedBoxes() {}

    static List<Node> of(List<Question> questions, List<QuestionBox.Made> boxes) {
        List<Node> rows = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            boolean pair =
                    at + 1 < questions.size()
                            && at > 0
                            && isShort(questions.get(at))
                            && isShort(questions.get(at + 1));
            if (pair) {
                rows.add(SettingBoxes.pair(boxes.get(at).box(), boxes.get(at + 1).box()));
                at++;
            } else {
                rows.add(boxes.get(at).box());
            }
        }
        return rows;
    }

    private static boolean isShort(Question question) {
        return switch (question.shape()) {
            case LINE, NUMBER, DAY, ONE_OF -> true;
            case SOME_OF, RANKED -> false;
        };
    }
}
