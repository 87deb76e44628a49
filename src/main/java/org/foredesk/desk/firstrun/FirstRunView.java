package org.foredesk.desk.firstrun;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Language;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The view of the first start: the steps, the page of the one in front, its checks, and the way on.
 */
final class FirstRunView {

    private final FirstRunViewModel model;
    private final Texts texts;
    private final Consumer<Language> speak;
    private final Rehearsals rehearsals;

    @FXML private VBox steps;
    @FXML private HBox languages;
    @FXML private VBox page;
    @FXML private Label title;
    @FXML private Label intro;
    @FXML private VBox content;
    @FXML private Label problem;
    @FXML private VBox checksBox;
    @FXML private VBox checks;
    @FXML private HBox foot;
    @FXML private Button back;
    @FXML private Label left;
    @FXML private Button skip;
    @FXML private Button next;

    FirstRunView(
            FirstRunViewModel model, Texts texts, Consumer<Language> speak, Rehearsals rehearsals) {
        this.model = model;
        this.texts = texts;
        this.speak = speak;
        this.rehearsals = rehearsals;
    }

    @FXML
    void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            ToggleButton button = new ToggleButton(texts.get("firstrun.own." + language.code()));
            button.setToggleGroup(group);
            button.setSelected(language == texts.language());
            button.setOnAction(_ -> speak.accept(language));
            languages.getChildren().add(button);
        }
        back.setOnAction(_ -> model.back());
        skip.setOnAction(_ -> model.skip());
        next.setOnAction(_ -> model.next());
        model.stepProperty().subscribe(this::show);
        model.loadedProperty().subscribe(_ -> show(model.stepProperty().get()));
        model.checksProperty().subscribe(this::showChecks);
        model.problemProperty()
                .subscribe(words -> {
                    problem.setText(words);
                    Parts.show(problem, !words.isEmpty());
                });
    }

    private void show(Step step) {
        rehearsals.end();
        showSteps(step);
        title.setText(texts.get(step.textKey() + ".title"));
        intro.setText(texts.get(step.textKey() + ".intro"));
        Pages pages = new Pages(model.draft(), texts, model::look);
        boolean fromFile = model.loadedProperty().get() != null;
        content.getChildren()
                .setAll(
                        switch (step) {
                            case CHOICE -> choices();
                            case CLINIC -> fromFile ? file() : pages.clinic();
                            case SERVICES -> fromFile ? file() : pages.services();
                            case DOCTORS -> fromFile ? file() : pages.doctors();
                            case NUMBER -> pages.number(new Checks(model.draft(), texts));
                            case TEST -> test();
                        });
        boolean choosing = step == Step.CHOICE;
        Parts.show(foot, !choosing);
        Parts.show(checksBox, !choosing && step != Step.TEST);
        Parts.show(skip, step != Step.TEST);
        next.setText(texts.get(step == Step.TEST ? "firstrun.finish" : "firstrun.next"));
        focusFirst();
    }

    private List<Node> test() {
        Node phone = rehearsals.phone(model.plan(), texts);
        if (model.draft().connects()) {
            return List.of(phone);
        }
        Paragraph waiting = Parts.paragraph(texts.get("firstrun.test.unconnected"));
        HBox notice = new HBox(waiting);
        HBox.setHgrow(waiting, Priority.ALWAYS);
        notice.setId("firstrun-unconnected");
        notice.getStyleClass().addAll("notice", "warning");
        return List.of(notice, phone);
    }

    private void focusFirst() {
        content.lookupAll(".text-field").stream()
                .findFirst()
                .or(() -> content.lookupAll(".button").stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void showSteps(Step now) {
        steps.getChildren().clear();
        for (Step step : Step.values()) {
            boolean done = step.ordinal() < now.ordinal();
            Label disc = Parts.label(done ? "" : Integer.toString(step.ordinal() + 1), "disc");
            if (done) {
                disc.setGraphic(icon("fth-check", 13));
            }
            VBox words =
                    new VBox(
                            Parts.label(
                                    texts.get(step.textKey()), step == now ? "strong" : "t-body"),
                            Parts.label(texts.get(step.textKey() + ".more"), "t-small", "muted"));
            HBox row = new HBox(disc, words);
            row.getStyleClass().add("firstrun-step");
            Parts.style(row, "now", step == now);
            Parts.style(row, "done", done);
            steps.getChildren().add(row);
        }
    }

    private List<Node> choices() {
        Button demo = choice("demo", "fth-play-circle");
        demo.setOnAction(_ -> model.demo());
        Button own = choice("own", "fth-home");
        own.setOnAction(_ -> model.own());
        Button load = new Button(texts.get("firstrun.load"), icon("fth-file-text", 16));
        load.setId("firstrun-load");
        load.setOnAction(_ -> chooseFile());
        HBox both = new HBox(16, demo, own);
        HBox.setHgrow(demo, Priority.ALWAYS);
        HBox.setHgrow(own, Priority.ALWAYS);
        return List.of(both, load);
    }

    private Button choice(String key, String icon) {
        Label name = Parts.label(texts.get("firstrun." + key), "t-panel");
        Paragraph more = new Paragraph();
        more.setText(texts.get("firstrun." + key + ".more"));
        VBox words = new VBox(8, icon(icon, 20), name, more);
        words.setMaxWidth(232);
        Button button = new Button(texts.get("firstrun." + key), words);
        button.setId("firstrun-" + key);
        button.getStyleClass().add("firstrun-choice");
        button.setAccessibleText(name.getText() + ". " + more.getText());
        button.setPrefWidth(0);
        return button;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("firstrun.load"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("YAML", "*.yaml", "*.yml"));
        File chosen = chooser.showOpenDialog(page.getScene().getWindow());
        if (chosen != null) {
            model.load(chosen.toPath());
        }
    }

    private List<Node> file() {
        ClinicPlan plan = model.plan();
        Label words =
                Parts.label(
                        texts.get(
                                "firstrun.loaded",
                                plan.details().name(),
                                plan.practitioners().size(),
                                plan.services().size()),
                        "t-row");
        words.setWrapText(true);
        Button type = new Button(texts.get("firstrun.type"));
        type.setOnAction(_ -> model.forgetFile());
        return List.of(words, type);
    }

    private void showChecks(List<Check> fresh) {
        checks.getChildren().clear();
        for (Check check : fresh) {
            String icon =
                    switch (check.state()) {
                        case FINE -> "fth-check";
                        case WRONG -> "fth-alert-triangle";
                        case OPEN -> "fth-circle";
                    };
            Label detail = Parts.label(check.detail(), "t-small", "muted");
            detail.setWrapText(true);
            VBox words = new VBox(2, Parts.label(check.words(), "strong"), detail);
            HBox row = new HBox(icon(icon, 16), words);
            row.getStyleClass().addAll("check-row", check.state().name().toLowerCase(Locale.ROOT));
            checks.getChildren().add(row);
        }
        long wrong = model.wrong();
        left.setText(wrong == 0 ? "" : texts.get("firstrun.wrong", wrong));
        next.setDisable(wrong > 0);
    }

    private static FontIcon icon(String literal, int size) {
        FontIcon icon = new FontIcon(literal);
        icon.setIconSize(size);
        return icon;
    }
}
