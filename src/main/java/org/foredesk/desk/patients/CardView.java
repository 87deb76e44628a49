package org.foredesk.desk.patients;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientCard;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/** The card: who it is and what can be done at the top, everything known below. */
final class CardView {

    private final CardViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final RecallSection recalls;
    private final List<CardSection> left;
    private final List<CardSection> right;

    @FXML private VBox nothing;
    @FXML private VBox whole;
    @FXML private ScrollPane scroll;
    @FXML private VBox leftColumn;
    @FXML private VBox rightColumn;
    @FXML private Label avatar;
    @FXML private Label name;
    @FXML private FlowPane badges;
    @FXML private Label about;
    @FXML private Button book;
    @FXML private Button write;
    @FXML private Button edit;
    @FXML private VBox editPane;
    @FXML private TextField editName;
    @FXML private TextField editBorn;
    @FXML private ComboBox<Spoken> editLanguage;
    @FXML private Label editProblem;
    private @Nullable PatientId showing;

    /** A language to choose from; null for not known. */
    record Spoken(@Nullable Language language, String words) {}

    CardView(CardViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.recalls = new RecallSection(desk);
        this.left =
                List.of(
                        new FamilySection(model, desk),
                        new VisitSection(desk),
                        new ThreadSection(desk),
                        new TrailSection(desk));
        this.right =
                List.of(
                        new TwinSection(model, desk),
                        recalls,
                        new ContactSection(model, desk),
                        new NoteSection(model, desk));
    }

    @FXML
    void initialize() {
        left.forEach(section -> leftColumn.getChildren().add(section.node()));
        right.forEach(section -> rightColumn.getChildren().add(section.node()));
        book.setTooltip(Parts.tip(texts.get("patients.book.tip")));
        write.setTooltip(Parts.tip(texts.get("patients.write.tip")));
        edit.setTooltip(Parts.tip(texts.get("patients.edit.tip")));
        editLanguage.getItems().add(new Spoken(null, texts.get("patients.language.unknown")));
        for (Language language : Language.values()) {
            editLanguage.getItems().add(new Spoken(language, spoken(language)));
        }
        editLanguage.setConverter(new Named<>(Spoken::words));
        Parts.show(editPane, false);
        model.cardProperty().subscribe(this::show);
        scroll.viewportBoundsProperty()
                .subscribe(bounds -> {
                    // The right column keeps its width; the left one takes what there is.
                    double width = bounds.getWidth() < 900 ? 296 : 328;
                    rightColumn.setMinWidth(width);
                    rightColumn.setPrefWidth(width);
                    rightColumn.setMaxWidth(width);
                });
    }

    private String spoken(Language language) {
        return texts.get("patients.language." + language.code());
    }

    private void show(@Nullable OpenCard card) {
        Parts.show(nothing, card == null);
        Parts.show(whole, card != null);
        if (card == null) {
            return;
        }
        Patient patient = card.patient();
        if (!patient.id().equals(showing)) {
            showing = patient.id();
            Parts.show(editPane, false);
            scroll.setVvalue(0);
        }
        avatar.setText(Parts.initials(patient.label()));
        name.setText(patient.label());
        badges.getChildren().setAll(badges(card));
        about.setText(about(card));
        Parts.show(about, !about.getText().isEmpty());
        Parts.show(write, !card.card().threads().isEmpty());
        left.forEach(section -> section.show(card));
        right.forEach(section -> section.show(card));
    }

    private List<Node> badges(OpenCard card) {
        List<Node> all = new ArrayList<>();
        Language language = card.patient().language();
        if (language != null) {
            all.add(Parts.badge(spoken(language), "accent"));
        }
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM uuuu", texts.locale());
        all.add(
                Parts.badge(
                        texts.get(
                                "patients.since",
                                month.format(
                                        card.patient().createdAt().atZone(desk.dates().zone()))),
                        ""));
        long missed = card.ended(org.foredesk.booking.AppointmentStatus.NO_SHOW);
        if (missed > 0) {
            all.add(Parts.badge(texts.get("patients.missed", missed), "danger"));
        }
        return all;
    }

    private String about(OpenCard card) {
        List<String> parts = new ArrayList<>();
        Patient patient = card.patient();
        patient.age(desk.dates().today())
                .ifPresent(age -> parts.add(texts.get("patients.years", age)));
        if (patient.birthDate() != null) {
            parts.add(texts.get("patients.born", born(patient)));
        }
        for (PatientCard.Relative relative : card.card().relatives()) {
            if (relative.answers() != null) {
                parts.add(
                        texts.get(
                                "patients.answers",
                                texts.get("patients.relation." + relative.answers().code()),
                                relative.person().label()));
            }
        }
        return String.join(" · ", parts);
    }

    private String born(Patient patient) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM uuuu", texts.locale());
        return patient.birthDate() == null ? "" : day.format(patient.birthDate());
    }

    /** Asks for when the patient is to come back after that visit, once their card is open. */
    void comeBack(AppointmentId after) {
        recalls.begin(after);
    }

    /** Puts the focus on the card's first action; false where no card is open. */
    boolean focusFirst() {
        if (model.cardProperty().get() == null) {
            return false;
        }
        book.requestFocus();
        return true;
    }

    /** Offered each key the list has no use for. */
    boolean key(KeyEvent event) {
        if (model.cardProperty().get() == null) {
            return false;
        }
        switch (event.getCode()) {
            case B -> book();
            case R -> write();
            case E -> edit();
            default -> {
                return false;
            }
        }
        return true;
    }

    @FXML
    void book() {
        OpenCard card = model.cardProperty().get();
        if (card != null) {
            desk.navigator().go(new Place.NewBooking(card.patient().id()));
        }
    }

    @FXML
    void write() {
        OpenCard card = model.cardProperty().get();
        if (card != null && !card.card().threads().isEmpty()) {
            desk.navigator().go(new Place.Conversation(card.card().threads().getFirst().id()));
        }
    }

    @FXML
    void edit() {
        OpenCard card = model.cardProperty().get();
        if (card == null) {
            return;
        }
        Patient patient = card.patient();
        editName.setText(patient.name() == null ? "" : patient.name());
        editBorn.setText(born(patient));
        editLanguage.getItems().stream()
                .filter(each -> each.language() == patient.language())
                .findFirst()
                .ifPresent(editLanguage::setValue);
        problem("");
        Parts.show(editPane, true);
        editName.requestFocus();
    }

    @FXML
    void save() {
        Spoken language = editLanguage.getValue();
        model.correct(
                editName.getText(),
                editBorn.getText(),
                language == null ? null : language.language(),
                this::problem,
                this::leave);
    }

    @FXML
    void leave() {
        Parts.show(editPane, false);
        edit.requestFocus();
    }

    @FXML
    void giveUp(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    private void problem(String words) {
        editProblem.setText(words);
        Parts.show(editProblem, !words.isEmpty());
    }
}
