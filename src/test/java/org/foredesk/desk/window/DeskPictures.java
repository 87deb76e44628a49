package org.foredesk.desk.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.foredesk.booking.DayPart;
import org.foredesk.desk.frame.Toasts;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Theme;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;

/** Draws the desk's screens into a folder, for people to look at: {@code DeskPictures FOLDER}. */
final class DeskPictures {

    private DeskPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (DeskFixture fixture = new DeskFixture(ClinicMorning.NOW)) {
            ClinicMorning story = new ClinicMorning(fixture);
            fixture.startSending();
            story.tell();
            story.tellCards();
            LocalDate tomorrow = LocalDate.of(2026, 11, 21);
            story.waits(
                    story.patient("+919800000021", "Ana Ortega", Language.ES),
                    "Dr. Rajiv Sharma",
                    tomorrow,
                    DayPart.MORNING.window());
            fixture.booking.waitlist().serve();
            fixture.clock.advance(Duration.ofMinutes(4));
            story.waits(
                    story.patient("+919800000022", "R. Fernandes", Language.EN),
                    "Dr. Elena Ruiz",
                    tomorrow,
                    null);
            story.waits(
                    story.patient("+919800000023", "सुशीला देवी", Language.HI),
                    "Dr. Farah Khan",
                    tomorrow.plusDays(2),
                    null);
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            started.await();
            Platform.setImplicitExit(false);
            for (Shot shot : Shot.all()) {
                if (arguments.length < 2 || shot.name().startsWith(arguments[1])) {
                    draw(fixture, shot, folder);
                }
            }
        }
        Platform.exit();
        System.exit(0);
    }

    private static void draw(DeskFixture fixture, Shot shot, Path folder)
            throws InterruptedException {
        DeskPicture picture = onScreen(() -> new DeskPicture(fixture, shot));
        for (Consumer<DeskPicture> step : shot.steps()) {
            settle();
            onScreen(() -> {
                step.accept(picture);
                return picture;
            });
        }
        settle();
        onScreen(() -> {
            picture.save(folder.resolve(shot.name() + ".png"));
            picture.close();
            return picture;
        });
    }

    // The pictures are for people; nothing is asserted on this wait.
    private static void settle() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(900);
    }

    private static DeskPicture onScreen(java.util.function.Supplier<DeskPicture> action)
            throws InterruptedException {
        java.util.concurrent.CompletableFuture<DeskPicture> done =
                new java.util.concurrent.CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.get());
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.join();
    }

    /** A desk in a window of one size, theme and language. */
    static final class DeskPicture implements AutoCloseable {
        final Stage stage = new Stage();
        final Scene scene;
        final DeskContent content;
        final Theme theme;
        final Ticker ticker = new Ticker();
        final DeskFixture fixture;

        DeskPicture(DeskFixture fixture, Shot shot) {
            this.fixture = fixture;
            theme = new Theme(shot.dark() ? Theme.Choice.DARK : Theme.Choice.LIGHT);
            DeskMemory memory = DeskMemory.open(Path.of("/nonexistent"));
            Toasts toasts = new Toasts(fixture.clock, ticker);
            FxTasks tasks = FxTasks.onVirtualThreads(failure -> toasts.fail(failure.toString()));
            Appearance appearance = new Appearance(theme, memory, _ -> {});
            content =
                    new DeskContent(
                            new DeskContent.Lasting(
                                    fixture.services(), memory, tasks, ticker, toasts, appearance),
                            Texts.in(shot.language()));
            scene = new Scene(new StackPane(content.root()), shot.width(), shot.height());
            content.listenTo(scene);
            theme.dress(scene);
            stage.setScene(scene);
            stage.show();
        }

        void save(Path file) {
            ticker.beat();
            try {
                ImageIO.write(
                        SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void close() {
            content.close();
            theme.close();
            stage.close();
        }
    }
}
