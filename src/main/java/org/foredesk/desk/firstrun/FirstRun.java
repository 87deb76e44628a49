package org.foredesk.desk.firstrun;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.FxRuntime;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Theme;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.desk.fx.ViewLoader;
import org.foredesk.kernel.Language;

/** The window of the first start. */
public final class FirstRun {

    private static final double WIDTH = 1240;
    private static final double HEIGHT = 800;

    private final DeskMemory memory;
    private final Theme theme = new Theme(Theme.Choice.SYSTEM);
    private final Ticker ticker = new Ticker();
    private final FxTasks tasks;
    private final Rehearsals rehearsals;
    private final FirstRunViewModel model;
    private final StackPane root = new StackPane();
    private final Stage stage = new Stage();

    private FirstRun(FirstRunSetting setting, DeskMemory memory) {
        this.memory = memory;
        // What fails here says so where it happens; there is no desk yet to show it.
        this.tasks = FxTasks.onVirtualThreads(_ -> {});
        this.rehearsals = new Rehearsals(setting, tasks, ticker);
        Texts texts = Texts.in(language());
        this.model =
                new FirstRunViewModel(
                        new ClinicDraft(setting.zone(), setting.country(), texts.language()),
                        tasks,
                        texts);
    }

    private Language language() {
        return memory.get("language")
                .or(() -> java.util.Optional.of(Locale.getDefault().getLanguage()))
                .flatMap(Language::ofCode)
                .orElse(Language.EN);
    }

    /**
     * Starts JavaFX if need be, opens the window and completes with what was decided, once the
     * window is gone; fails where there is no screen. May be called from any thread; completes on
     * another one.
     */
    public static CompletableFuture<FirstRunChoice> ask(FirstRunSetting setting) {
        DeskMemory memory = DeskMemory.open(setting.memory());
        CompletableFuture<FirstRunChoice> decided = new CompletableFuture<>();
        FxRuntime.start(() -> new FirstRun(setting, memory).open(decided))
                .exceptionally(failure -> {
                    decided.completeExceptionally(failure);
                    return null;
                });
        return decided;
    }

    private void open(CompletableFuture<FirstRunChoice> decided) {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        theme.dress(scene);
        speak(Texts.in(language()));
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setOnCloseRequest(event -> {
            event.consume();
            model.closed();
        });
        model.decidedProperty()
                .subscribe(choice -> {
                    if (choice != null) {
                        close();
                        // Not on JavaFX's thread: whoever waits for this opens databases next.
                        tasks.run(() -> {
                            memory.save();
                            decided.complete(choice);
                        });
                    }
                });
        ticker.start();
        stage.show();
    }

    private void speak(Texts texts) {
        model.speak(texts);
        stage.setTitle(texts.get("firstrun.title"));
        FirstRunView view =
                new FirstRunView(
                        model,
                        texts,
                        language -> {
                            memory.put("language", language.code());
                            speak(Texts.in(language));
                        },
                        rehearsals);
        root.getChildren().setAll(new ViewLoader(texts).load("firstrun", view));
    }

    private void close() {
        rehearsals.end();
        ticker.close();
        theme.close();
        stage.close();
    }
}
