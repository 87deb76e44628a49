package org.foredesk.desk.firstrun;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.SettingKey;
import org.kordamp.ikonli.javafx.FontIcon;

/** The fields of each step. What is typed goes to the draft at once; {@code typed} is told. */
final class Pages {

    private final ClinicDraft draft;
    private final Texts texts;
    private final Runnable typed;

    Pages(ClinicDraft draft, Texts texts, Runnable typed) {
        this.draft = draft;
        this.texts = texts;
        this.typed = typed;
    }

    List<Node> clinic() {
        TextField name = field(draft.nameProperty(), "name");
        HBox where =
                new HBox(
                        16,
                        grown(labelled("country", countries())),
                        grown(labelled("zone", zones())));
        HBox languages = new HBox(16);
        for (Language language : Language.values()) {
            CheckBox box = new CheckBox(texts.get("firstrun.language." + language.code()));
            box.setSelected(draft.languages().contains(language));
            box.selectedProperty()
                    .subscribe((_, spoken) -> {
                        if (spoken) {
                            draft.languages().add(language);
                        } else {
                            draft.languages().remove(language);
                        }
                        typed.run();
                    });
            languages.getChildren().add(box);
        }
        return List.of(
                labelled("name", name),
                where,
                labelled("languages", languages),
                labelled("phone", field(draft.phoneProperty(), "phone")),
                labelled("address", field(draft.addressProperty(), "address")),
                labelled("staff", field(draft.staffProperty(), "staff")));
    }

    private ComboBox<String> countries() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems()
                .setAll(
                        List.of(Locale.getISOCountries()).stream()
                                .sorted(Comparator.comparing(this::countryName))
                                .toList());
        box.setConverter(new Named<>(this::countryName));
        return chosen(box, draft.countryProperty(), "country");
    }

    private String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(texts.locale());
    }

    // The country's own zones come first; a clinic at a border may keep another.
    private ComboBox<String> zones() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("firstrun-zone");
        List<String> all =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id ->
                                id.contains("/")
                                        && !id.startsWith("Etc/")
                                        && !id.startsWith("SystemV/"))
                        .sorted()
                        .toList();
        Runnable fill =
                () -> {
                    Set<String> ordered = new LinkedHashSet<>();
                    draft.zonesOfCountry().forEach(zone -> ordered.add(zone.getId()));
                    ordered.addAll(all);
                    String kept = draft.zoneProperty().get();
                    box.getItems().setAll(ordered);
                    box.setValue(kept);
                };
        fill.run();
        draft.countryProperty().subscribe((_, _) -> fill.run());
        return chosen(box, draft.zoneProperty(), "zone");
    }

    private ComboBox<String> chosen(ComboBox<String> box, StringProperty property, String key) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.get("firstrun.field." + key));
        box.setValue(property.get());
        box.valueProperty()
                .subscribe((_, value) -> {
                    if (value != null) {
                        property.set(value);
                        typed.run();
                    }
                });
        return box;
    }

    List<Node> services() {
        VBox rows = new VBox(8);
        fillServices(rows);
        Button add = added("firstrun.service.add");
        add.setOnAction(_ -> {
            draft.services().add(new ServiceDraft("", "30"));
            fillServices(rows);
            typed.run();
        });
        return List.of(rows, add);
    }

    private void fillServices(VBox rows) {
        rows.getChildren().clear();
        for (ServiceDraft service : draft.services()) {
            TextField minutes = field(service.minutesProperty(), "minutes");
            minutes.setPrefWidth(72);
            TextField price = field(service.priceProperty(), "price");
            price.setPrefWidth(112);
            HBox row =
                    new HBox(
                            8,
                            grown(labelled("service", field(service.nameProperty(), "service"))),
                            labelled("minutes", minutes),
                            labelled("price", price),
                            remove(() -> {
                                draft.services().remove(service);
                                fillServices(rows);
                            }));
            row.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
            rows.getChildren().add(row);
        }
    }

    List<Node> doctors() {
        VBox rows = new VBox(8);
        fillDoctors(rows);
        Button add = added("firstrun.doctor.add");
        add.setOnAction(_ -> {
            draft.doctors().add(new DoctorDraft());
            fillDoctors(rows);
            typed.run();
        });
        return List.of(rows, add);
    }

    private void fillDoctors(VBox rows) {
        rows.getChildren().clear();
        for (DoctorDraft doctor : draft.doctors()) {
            HBox who =
                    new HBox(
                            8,
                            grown(labelled("doctor", field(doctor.nameProperty(), "doctor"))),
                            grown(
                                    labelled(
                                            "speciality",
                                            field(doctor.specialityProperty(), "speciality"))),
                            remove(() -> {
                                draft.doctors().remove(doctor);
                                fillDoctors(rows);
                            }));
            who.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
            HBox days = new HBox(4);
            for (DayOfWeek day : DayOfWeek.values()) {
                ToggleButton toggle =
                        new ToggleButton(day.getDisplayName(TextStyle.SHORT, texts.locale()));
                toggle.getStyleClass().addAll("chip", "day");
                toggle.setAccessibleText(day.getDisplayName(TextStyle.FULL, texts.locale()));
                toggle.setSelected(doctor.daysProperty().get().contains(day));
                toggle.selectedProperty()
                        .subscribe((_, works) -> {
                            doctor.work(day, works);
                            typed.run();
                        });
                days.getChildren().add(toggle);
            }
            VBox card =
                    new VBox(
                            8,
                            who,
                            days,
                            labelled("hours", field(doctor.hoursProperty(), "hours")));
            card.getStyleClass().add("firstrun-row");
            rows.getChildren().add(card);
        }
    }

    List<Node> number(Checks checks) {
        return ClinicDraft.NUMBER.stream().map(key -> numberField(key, checks)).toList();
    }

    private Node numberField(SettingKey key, Checks checks) {
        TextField field = key.secret() ? new PasswordField() : new TextField();
        StringProperty property = draft.numberProperty(key);
        field.setText(property.get());
        String name = texts.get("firstrun.number." + key.key());
        field.setAccessibleText(name);
        String help = texts.get("firstrun.help." + key.key());
        Label below = Parts.label(help, "t-small", "muted");
        below.setWrapText(true);
        field.textProperty()
                .subscribe((_, words) -> {
                    property.set(words);
                    String wrong = checks.problemOf(key).orElse("");
                    below.setText(wrong.isEmpty() ? help : wrong);
                    Parts.style(below, "danger-text", !wrong.isEmpty());
                    Parts.style(below, "muted", wrong.isEmpty());
                    typed.run();
                });
        VBox box = new VBox(Parts.label(name, "strong"), field, below);
        box.getStyleClass().add("firstrun-field");
        return box;
    }

    private TextField field(StringProperty property, String key) {
        TextField field = new TextField(property.get());
        field.setId("firstrun-" + key);
        field.setAccessibleText(texts.get("firstrun.field." + key));
        field.setPromptText(texts.getOr("firstrun.prompt." + key, ""));
        field.textProperty()
                .subscribe((_, words) -> {
                    property.set(words);
                    typed.run();
                });
        return field;
    }

    private VBox labelled(String key, Node field) {
        Label label = Parts.label(texts.get("firstrun.field." + key), "strong");
        label.setLabelFor(field);
        VBox box = new VBox(label, field);
        box.getStyleClass().add("firstrun-field");
        return box;
    }

    private static VBox grown(VBox box) {
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(0);
        return box;
    }

    private Button added(String key) {
        Button add = new Button(texts.get(key), icon("fth-plus"));
        return add;
    }

    private Button remove(Runnable removing) {
        Button remove = new Button("", icon("fth-trash-2"));
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText(texts.get("firstrun.remove"));
        remove.setTooltip(Parts.tip(texts.get("firstrun.remove")));
        remove.setMinWidth(32);
        remove.setOnAction(_ -> {
            removing.run();
            typed.run();
        });
        return remove;
    }

    private static FontIcon icon(String literal) {
        FontIcon icon = new FontIcon(literal);
        icon.setIconSize(16);
        return icon;
    }
}
