package org.foredesk.desk.patients;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.conversations.ContactPermission;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PhoneNumber;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the patient is reached, and where they want to hear from the clinic. */
final class ContactSection extends CardSection {

    private static final Map<ChannelKind, String> ICONS =
            Map.of(
                    ChannelKind.WHATSAPP,
                    "fth-message-circle",
                    ChannelKind.SMS,
                    "fth-message-square",
                    ChannelKind.EMAIL,
                    "fth-mail");

    private final CardViewModel model;
    private final Texts texts;
    private final TextField more;
    private final Label problem;

    ContactSection(CardViewModel model, Workplace desk) {
        this(model, desk, new TextField(), new Button(), Parts.label("", "t-small", "danger-text"));
    }

    private ContactSection(
            CardViewModel model, Workplace desk, TextField more, Button add, Label problem) {
        super(new HBox(8, more, add), problem);
        this.more = more;
        this.problem = problem;
        this.model = model;
        this.texts = desk.texts();
        more.setPromptText(texts.get("patients.identity.prompt"));
        more.setAccessibleText(texts.get("patients.identity.prompt"));
        more.setOnAction(_ -> add());
        HBox.setHgrow(more, Priority.ALWAYS);
        add.setText(texts.get("patients.identity.add"));
        add.setOnAction(_ -> add());
        add.setMinWidth(Button.USE_PREF_SIZE);
        problem.setWrapText(true);
        Parts.show(problem, false);
    }

    @Override
    void show(OpenCard card) {
        List<Node> rows = new ArrayList<>();
        for (ContactPermission permission : card.card().permissions()) {
            rows.add(permission(permission));
        }
        List<Node> parts = new ArrayList<>(List.of(title(texts.get("patients.reach"))));
        parts.add(
                rows.isEmpty()
                        ? Parts.paragraph(texts.get("patients.reach.none"), "muted")
                        : rows(rows));
        fill(parts);
    }

    private void add() {
        model.addIdentity(
                more.getText(),
                this::say,
                () -> {
                    more.clear();
                    say("");
                });
    }

    private void say(String words) {
        problem.setText(words);
        Parts.show(problem, !words.isEmpty());
    }

    private Node permission(ContactPermission permission) {
        Label address = Parts.label(shown(permission), "private");
        address.setMinWidth(0);
        String channel = texts.get("channel." + permission.channel().code());
        Label what =
                Parts.label(
                        texts.get(
                                permission.allowed()
                                        ? "patients.may.write"
                                        : "patients.may.not.write",
                                channel),
                        "t-small",
                        permission.allowed() ? "muted" : "danger-text");
        what.setMinWidth(0);
        VBox words = new VBox(2, address, what);
        words.setMinWidth(0);
        ToggleSwitch allowed = new ToggleSwitch();
        allowed.setSelected(permission.allowed());
        allowed.setAccessibleText(what.getText());
        allowed.selectedProperty()
                .addListener((_, _, wanted) ->
                        model.permit(
                                new ContactPermission(
                                        permission.channel(), permission.address(), wanted)));
        return row(
                new FontIcon(ICONS.getOrDefault(permission.channel(), "fth-at-sign")),
                words,
                List.of(allowed));
    }

    private static String shown(ContactPermission permission) {
        boolean number = permission.address().startsWith("+");
        return number ? new PhoneNumber(permission.address()).display() : permission.address();
    }
}
