package org.foredesk.desk.settings;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.foredesk.assistant.Correction;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.ClinicId;

/** What staff put right, and the file of it that a clinic can send in. */
final class CorrectedView {

    private static final int MOST = 100;

    private record Read(List<Correction> corrections, String file) {}

    private final Workplace desk;
    private final Texts texts;
    private final ClinicId clinic;

    @FXML private VBox corrections;
    @FXML private Label none;
    @FXML private Button showFile;
    @FXML private Button save;
    @FXML private TextArea file;

    CorrectedView(Workplace desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.clinic = desk.services().clinic().id();
    }

    @FXML
    void initialize() {
        Parts.show(file, false);
        showFile.setOnAction(_ -> Parts.show(file, !file.isVisible()));
        save.setOnAction(_ -> saveCopy());
        refresh();
    }

    /** Reads them anew. */
    void refresh() {
        desk.tasks()
                .run(
                        () ->
                                new Read(
                                        desk.services().corrections().newest(clinic, MOST),
                                        desk.services().correctedSentences().file(clinic)),
                        this::show);
    }

    private void show(Read read) {
        boolean any = !read.corrections().isEmpty();
        Parts.show(none, !any);
        Parts.show(corrections, any);
        showFile.setDisable(!any);
        save.setDisable(!any);
        file.setText(read.file());
        corrections.getChildren().setAll(read.corrections().stream().map(this::row).toList());
    }

    private Button row(Correction correction) {
        String name = UnderstoodWords.name(correction.kind(), texts);
        String words =
                texts.get(
                        "settings.corrected.row",
                        name,
                        shown(correction, correction.understood()),
                        shown(correction, correction.right()));
        Label what = Parts.label(words, "private");
        Label who =
                Parts.label(
                        correction.by() + ", " + desk.dates().dayAndTime(correction.at()),
                        "t-small",
                        "muted");
        Button row = new Button(null, new VBox(2, what, who));
        row.getStyleClass().addAll("flat", "card-row", "corrected-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(words);
        row.setOnAction(
                _ -> desk.navigator().go(new Place.Conversation(correction.conversation())));
        return row;
    }

    private String shown(Correction correction, String value) {
        return switch (correction.kind()) {
            case INTENT -> texts.getOr("intent." + value, value);
            case SPECIALITY -> UnderstoodWords.speciality(value, texts);
            case RELATION -> texts.getOr("relation." + value.toLowerCase(Locale.ROOT), value);
            case EMERGENCY -> texts.getOr("emergency." + value, value);
            case PATIENT, DOCTOR, WHEN, SERVICE, REASON -> value;
        };
    }

    private void saveCopy() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("settings.corrected.save"));
        chooser.setInitialFileName("corrected-sentences.jsonl");
        File chosen = chooser.showSaveDialog(save.getScene().getWindow());
        String content = file.getText();
        if (chosen != null) {
            desk.tasks()
                    .run(
                            () -> write(chosen, content),
                            path -> desk.toasts().say(texts.get("settings.corrected.saved", path)));
        }
    }

    private static String write(File to, String content) {
        try {
            Files.writeString(to.toPath(), content);
            return to.getPath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
