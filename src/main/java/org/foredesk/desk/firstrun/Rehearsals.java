package org.foredesk.desk.firstrun;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.desk.fx.ViewLoader;
import org.foredesk.desk.practice.PracticePhone;

/** Tries the planned clinic on a practice phone, where that can be done; nothing of it is kept. */
final class Rehearsals {

    private final FirstRunSetting setting;
    private final FxTasks tasks;
    private final Ticker ticker;
    private Runnable running = () -> {};
    private int turn;

    Rehearsals(FirstRunSetting setting, FxTasks tasks, Ticker ticker) {
        this.setting = setting;
        this.tasks = tasks;
        this.ticker = ticker;
    }

    /** A phone that answers as the plan's clinic would, or words where that cannot be had. */
    Node phone(ClinicPlan plan, Texts texts) {
        StackPane place = new StackPane();
        Function<ClinicPlan, CompletableFuture<RehearsalPhone>> rehearse = setting.rehearse();
        if (rehearse == null) {
            place.getChildren().setAll(words(texts.get("firstrun.test.later")));
            return place;
        }
        place.getStyleClass().add("firstrun-phone");
        place.getChildren().setAll(words(texts.get("firstrun.test.starting")));
        turn++;
        int mine = turn;
        tasks.run(
                () -> rehearse.apply(plan).join(),
                phone -> show(phone, mine, place, plan, texts),
                _ -> place.getChildren().setAll(words(texts.get("firstrun.test.later"))));
        return place;
    }

    private void show(
            RehearsalPhone rehearsal, int mine, StackPane place, ClinicPlan plan, Texts texts) {
        if (mine != turn) {
            tasks.run(rehearsal.close());
            return;
        }
        Dates dates = new Dates(texts, plan.details().zone(), setting.clock());
        PracticePhone phone =
                PracticePhone.of(
                        rehearsal.carrier(),
                        setting.facts(),
                        new PracticePhone.Tools(
                                tasks,
                                ticker,
                                texts,
                                dates,
                                new ViewLoader(texts),
                                setting.clock()));
        place.getChildren().setAll(phone.view());
        running =
                () -> {
                    phone.close().run();
                    tasks.run(rehearsal.close());
                };
    }

    private static Label words(String words) {
        Label label = Parts.label(words, "muted", "t-row");
        label.setWrapText(true);
        return label;
    }

    void end() {
        turn++;
        running.run();
        running = () -> {};
    }
}
