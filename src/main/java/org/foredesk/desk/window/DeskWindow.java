package org.foredesk.desk.window;

import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.foredesk.booking.DirectoryChanged;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Toasts;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.ErrorCode;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.FxRuntime;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Theme;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.Language;

/**
 * The desk's window. Its content is built anew, at the same place, when the desk is switched to
 * another language or the clinic itself has changed. {@link #open} may be called from any thread;
 * when somebody closes the window its owner is told, who then ends the program.
 */
public final class DeskWindow implements AutoCloseable {

    private final DeskServices services;
    private final Runnable closeAsked;
    private final Stage stage = new Stage();
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root);
    private final WindowPlace place;
    private final Theme theme;
    private final DeskContent.Lasting lasting;
    private final FactRefresh<Clinic> changes;
    private Clinic clinic;
    private Texts texts;
    private DeskContent content;

    private DeskWindow(DeskServices services, DeskMemory memory, Runnable closeAsked) {
        this.services = services;
        this.closeAsked = closeAsked;
        this.place = new WindowPlace(memory);
        this.theme = new Theme(Appearance.rememberedTheme(memory));
        Ticker ticker = new Ticker();
        Toasts toasts = new Toasts(services.clock(), ticker);
        this.texts = Texts.in(Appearance.rememberedLanguage(memory));
        this.lasting =
                new DeskContent.Lasting(
                        services,
                        memory,
                        FxTasks.onVirtualThreads(failure -> toasts.fail(failed(failure))),
                        ticker,
                        toasts,
                        new Appearance(theme, memory, this::speak));
        this.clinic = services.clinic();
        this.content = new DeskContent(lasting, texts);
        this.changes =
                new FactRefresh<>(lasting.tasks(), services::clinic, this::follow)
                        .on(services.facts(), DirectoryChanged.class);
        show();
    }

    /**
     * Opens the desk; the future is done when the window is up, and fails where there is no screen.
     */
    public static CompletableFuture<DeskWindow> open(DeskServices services, Runnable closeAsked) {
        DeskMemory memory = DeskMemory.open(services.memory());
        CompletableFuture<DeskWindow> opened = new CompletableFuture<>();
        FxRuntime.start(() -> opened.complete(new DeskWindow(services, memory, closeAsked)))
                .exceptionally(failure -> {
                    opened.completeExceptionally(failure);
                    return null;
                });
        return opened;
    }

    private void show() {
        theme.dress(scene);
        put();
        stage.setScene(scene);
        place.restore(stage);
        stage.setOnCloseRequest(event -> {
            event.consume();
            closeAsked.run();
        });
        lasting.ticker().everySecond(this::remember);
        lasting.ticker().start();
        stage.show();
    }

    // While the desk is open, too: a computer that is switched off closes no window.
    private void remember() {
        place.remember(stage);
        if (lasting.memory().changed()) {
            lasting.tasks().run(lasting.memory()::save);
        }
    }

    private void put() {
        stage.setTitle(texts.get("frame.title", services.clinic().name()));
        root.getChildren().setAll(content.root());
        content.listenTo(scene);
    }

    private void speak(Language language) {
        texts = Texts.in(language);
        build();
    }

    private void build() {
        Place before = content.place();
        content.close();
        content = new DeskContent(lasting, texts);
        put();
        content.go(before);
    }

    // Its name is in the frame, and every time on the screens is read in its zone.
    private void follow(Clinic now) {
        if (!now.equals(clinic)) {
            clinic = now;
            build();
        }
    }

    // The code lets those who help find the place; the details are in the log.
    private String failed(Exception failure) {
        return texts.get("frame.failed", ErrorCode.of(failure));
    }

    /** Brings the window to the front and shows a place in it; from any thread. */
    public void go(Place wanted) {
        FxRuntime.later(() -> {
            stage.setIconified(false);
            stage.toFront();
            content.go(wanted);
        });
    }

    /** Closes the window and remembers its place; from any thread. Done when it is gone. */
    public CompletableFuture<Void> closeNow() {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        FxRuntime.later(() -> {
            place.remember(stage);
            changes.close();
            content.close();
            lasting.ticker().close();
            theme.close();
            stage.close();
            gone.complete(null);
        });
        return gone.thenRun(lasting.memory()::save).thenRun(lasting.tasks()::close);
    }

    @Override
    public void close() {
        closeNow().join();
    }
}
