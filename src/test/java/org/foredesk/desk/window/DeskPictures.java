package org.foredesk.desk.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.foredesk.booking.DayPart;
import org.foredesk.desk.fx.Theme;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.ClinicCalls;
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
            new ClinicCalls(fixture, story).tell();
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

    private static DeskPicture onScreen(Supplier<DeskPicture> action) throws InterruptedException {
        CompletableFuture<DeskPicture> done = new CompletableFuture<>();
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
        final DeskScene shown;
        final Scene scene;
        final DeskContent content;
        final DeskFixture fixture;

        DeskPicture(DeskFixture fixture, Shot shot) {
            this.fixture = fixture;
            shown =
                    new DeskScene(
                            fixture,
                            shot.dark() ? Theme.Choice.DARK : Theme.Choice.LIGHT,
                            shot.language(),
                            shot.width(),
                            shot.height());
            scene = shown.scene;
            content = shown.content;
            stage.setScene(scene);
            stage.show();
        }

        void save(Path file) {
            shown.ticker.beat();
            try {
                ImageIO.write(
                        SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void close() {
            shown.close();
            stage.close();
        }
    }
}
