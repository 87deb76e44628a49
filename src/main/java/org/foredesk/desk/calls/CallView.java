package org.foredesk.desk.calls;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallTurn;
import org.foredesk.calls.Extracted;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.CallerWords;
import org.foredesk.desk.request.RequestView;
import org.foredesk.desk.request.Words;
import org.jspecify.annotations.Nullable;

/** One call: what was said, what was understood, and what to do about it. */
final class CallView {

    private final CallsViewModel model;
    private final SummaryViewModel summaries;
    private final Workplace desk;
    private final Texts texts;
    private final CallWords words;

    @FXML private VBox nothing;
    @FXML private HBox whole;
    @FXML private Label avatar;
    @FXML private Label name;
    @FXML private Label when;
    @FXML private FlowPane badges;
    @FXML private Button summarise;
    @FXML private Button stop;
    @FXML private Paragraph inShort;
    @FXML private HBox summaryBox;
    @FXML private Paragraph summary;
    @FXML private ListView<CallTurn> turns;
    @FXML private Paragraph transcript;
    @FXML private ScrollPane transcriptPane;
    @FXML private Paragraph unsaid;
    @FXML private VBox understoodBox;
    @FXML private Label unsureCount;
    @FXML private VBox understood;
    @FXML private VBox requestBox;
    @FXML private Paragraph requestTitle;
    @FXML private Paragraph requestMore;
    @FXML private VBox decision;
    @FXML private VBox visitBox;
    @FXML private Paragraph visitWords;
    @FXML private VBox noneBox;
    @FXML private VBox recordingBox;

    CallView(CallsViewModel model, SummaryViewModel summaries, Workplace desk, CallWords words) {
        this.model = model;
        this.summaries = summaries;
        this.desk = desk;
        this.texts = desk.texts();
        this.words = words;
    }

    @FXML
    void initialize() {
        decision.getChildren().add(RequestView.narrow(model.request(), desk));
        turns.setCellFactory(_ -> new TurnCell(texts));
        model.shownProperty().subscribe(this::show);
        summaries.summaryProperty().subscribe(this::showSummary);
        summaries.canAskProperty().subscribe(_ -> offer());
        summaries.askingProperty().subscribe(_ -> offer());
    }

    private void show(@Nullable CallShown shown) {
        Parts.show(nothing, shown == null);
        Parts.show(whole, shown != null);
        if (shown == null) {
            return;
        }
        Call call = shown.call();
        avatar.setText(Parts.initials(shown.line().name()));
        name.setText(shown.line().name());
        when.setText(words.when(call) + " · " + call.told().phone().display());
        showBadges(shown);
        inShort.setText(words.inShort(shown));
        showSaid(call);
        showUnderstood(call);
        showRequest(shown);
        showVisit(shown);
        Parts.show(recordingBox, call.told().recordingUrl() != null);
    }

    private void showBadges(CallShown shown) {
        badges.getChildren().setAll(CallCell.badges(shown.line(), words));
        for (String fact : List.of(words.language(shown.call()), words.sentiment(shown.call()))) {
            if (!fact.isEmpty()) {
                badges.getChildren().add(Parts.badge(fact, "outlined"));
            }
        }
    }

    private void showSaid(Call call) {
        List<CallTurn> said = call.turns();
        String whole = call.told().transcript();
        if (!turns.getItems().equals(said)) {
            turns.getItems().setAll(said);
        }
        boolean asText = said.isEmpty() && whole != null;
        transcript.setText(whole == null || !asText ? "" : whole);
        Parts.show(turns, !said.isEmpty());
        Parts.show(transcriptPane, asText);
        Parts.show(unsaid, said.isEmpty() && whole == null);
    }

    private void showUnderstood(Call call) {
        List<Extracted> fields = call.told().extracted();
        Double sure = call.told().confidence();
        long unsure = fields.stream().filter(one -> ExtractedRow.unsure(one, sure)).count();
        Parts.show(understoodBox, !fields.isEmpty());
        unsureCount.setText(texts.get("inbox.unsure", unsure));
        Parts.show(unsureCount, unsure > 0);
        understood
                .getChildren()
                .setAll(
                        fields.stream()
                                .map(field -> new ExtractedRow(field, sure, words))
                                .toList());
        if (!fields.isEmpty()) {
            understood.getChildren().getLast().getStyleClass().add("last");
        }
    }

    private void showRequest(CallShown shown) {
        BookingRequest request = shown.request();
        boolean waits = model.request().requestProperty().get() != null;
        Parts.show(requestBox, waits);
        if (waits && request != null) {
            requestTitle.setText(Words.slotOf(request, texts, desk.dates()));
            String unsure = CallerWords.doubts(shown.call(), texts);
            requestMore.setText(unsure);
            Parts.show(requestMore, !unsure.isEmpty());
        }
    }

    private void showVisit(CallShown shown) {
        Appointment visit = shown.visit();
        Parts.show(visitBox, visit != null);
        Parts.show(noneBox, visit == null && model.request().requestProperty().get() == null);
        if (visit != null) {
            visitWords.setText(
                    visit.patientName()
                            + ", "
                            + visit.practitionerName()
                            + ", "
                            + desk.dates().dayAndTime(visit.start())
                            + " · "
                            + texts.get("status." + visit.status().code()));
        }
    }

    private void showSummary(String text) {
        summary.setText(text);
        Parts.show(summaryBox, !text.isEmpty());
        offer();
    }

    private void offer() {
        boolean asking = summaries.askingProperty().get();
        Parts.show(stop, asking);
        Parts.show(
                summarise,
                !asking
                        && summaries.canAskProperty().get()
                        && summaries.summaryProperty().get().isEmpty());
    }

    @FXML
    void summarise() {
        summaries.ask();
    }

    @FXML
    void stop() {
        summaries.stop();
    }

    @FXML
    void thread() {
        CallShown shown = model.shownProperty().get();
        if (shown != null) {
            desk.navigator().go(new Place.Conversation(shown.call().conversation()));
        }
    }

    @FXML
    void visit() {
        CallShown shown = model.shownProperty().get();
        if (shown != null && shown.visit() != null) {
            Appointment visit = shown.visit();
            desk.navigator()
                    .go(new Place.Appointment(visit.id(), desk.dates().dayOf(visit.start())));
        }
    }

    @FXML
    void book() {
        model.book();
    }

    @FXML
    void copyRecording() {
        CallShown shown = model.shownProperty().get();
        String address = shown == null ? null : shown.call().told().recordingUrl();
        if (address != null) {
            ClipboardContent copied = new ClipboardContent();
            copied.putString(address);
            Clipboard.getSystemClipboard().setContent(copied);
            desk.toasts().say(texts.get("calls.recording.copied"));
        }
    }
}
