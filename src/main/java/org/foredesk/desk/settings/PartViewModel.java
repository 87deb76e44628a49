package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.ComingVisits;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryChanged;
import org.foredesk.booking.DirectoryView;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.kernel.ClinicId;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's things of one kind: those there are, the one that is looked at with its answers as
 * typed, a new one, and what hangs on it. Nothing is ever deleted; what is retired can come back.
 */
final class PartViewModel implements Saving, AutoCloseable {

    /** What was read of the clinic at one moment. */
    private record Read(DirectoryView view, ComingVisits coming) {}

    private static final ClinicPart.Hanging NOTHING = new ClinicPart.Hanging(List.of(), false);

    private final Workplace desk;
    private final ClinicPart part;
    private final Directory directory;
    private final ClinicId clinic;
    private final ClinicEdits edits;
    private final Question name;
    private final List<Question> questions = new ArrayList<>();
    private final Form form;
    private final ObservableList<ClinicPart.Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ClinicPart.@Nullable Entry> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ClinicPart.Hanging> hanging =
            new ReadOnlyObjectWrapper<>(NOTHING);
    private final FactRefresh<Read> follow;
    private @Nullable Read read;

    PartViewModel(Workplace desk, ClinicPart part) {
        this.desk = desk;
        this.part = part;
        this.directory = desk.services().directory();
        this.clinic = desk.services().clinic().id();
        this.edits = new ClinicEdits(desk);
        this.name = Question.typed(ClinicPart.NAME, Question.Shape.LINE, this::wrongName);
        questions.add(name);
        questions.addAll(part.questions());
        this.form = new Form(questions.stream().map(Question::field).toList());
        this.follow =
                new FactRefresh<>(desk.tasks(), this::read, this::show)
                        .on(desk.services().facts(), DirectoryChanged.class)
                        .on(desk.services().facts(), BookingFact.class);
        refresh();
    }

    ClinicPart part() {
        return part;
    }

    /** What is asked, the name first. */
    List<Question> questions() {
        return List.copyOf(questions);
    }

    Question question(String key) {
        return questions.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    /** Those in use first, then the retired ones. */
    ObservableList<ClinicPart.Entry> entries() {
        return entries;
    }

    /** The one that is looked at; null while a new one is typed, or where there is none. */
    ReadOnlyObjectProperty<ClinicPart.@Nullable Entry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether a new one is being typed. */
    ReadOnlyBooleanProperty addingProperty() {
        return adding.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ClinicPart.Hanging> hangingProperty() {
        return hanging.getReadOnlyProperty();
    }

    void refresh() {
        follow.refresh();
    }

    private Read read() {
        return new Read(directory.view(clinic), directory.comingVisits(clinic));
    }

    private void show(Read fresh) {
        read = fresh;
        part.look(fresh.view());
        List<ClinicPart.Entry> all = new ArrayList<>(part.entries(fresh.view()));
        all.sort((one, other) -> Boolean.compare(other.active(), one.active()));
        ClinicPart.Entry before = chosen.get();
        entries.setAll(all);
        if (!adding.get()) {
            same(before)
                    .or(() -> all.stream().findFirst())
                    .ifPresentOrElse(this::choose, this::begin);
        }
    }

    private Optional<ClinicPart.Entry> same(ClinicPart.@Nullable Entry before) {
        return entries.stream()
                .filter(one -> before != null && one.id().equals(before.id()))
                .findFirst();
    }

    /** Looks at one; what was typed about another is given up. */
    void choose(ClinicPart.Entry entry) {
        ClinicPart.Entry before = chosen.get();
        boolean another = before == null || !before.id().equals(entry.id());
        Read now = Objects.requireNonNull(read);
        Map<String, String> answers = part.answers(now.view(), entry.id());
        adding.set(false);
        chosen.set(entry);
        fill(answers, another);
        hanging.set(part.hanging(now.view(), now.coming(), entry.id()));
    }

    private void fill(Map<String, String> answers, boolean another) {
        for (Question question : questions) {
            if (another) {
                question.field().discard();
            }
            question.field().saved(answers.getOrDefault(question.key(), ""));
        }
        form.look();
    }

    /** Begins a new one. */
    void begin() {
        adding.set(true);
        chosen.set(null);
        hanging.set(NOTHING);
        fill(Map.of(), true);
        part.usual().forEach((key, value) -> question(key).field().typedProperty().set(value));
    }

    private String wrongName(String typed) {
        if (typed.isEmpty()) {
            return part.text("name.needed");
        }
        ClinicPart.Entry now = chosen.get();
        Optional<ClinicPart.Entry> taken =
                entries.stream()
                        .filter(one -> now == null || !one.id().equals(now.id()))
                        .filter(one ->
                                DirectoryView.plain(one.name()).equals(DirectoryView.plain(typed)))
                        .findFirst();
        return taken.map(one ->
                        desk.texts()
                                .get(
                                        one.active()
                                                ? "settings.part.taken"
                                                : "settings.part.taken.retired",
                                        one.name()))
                .orElseGet(() -> part.atMost(ClinicFile.LONGEST_NAME, typed));
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public void save() {
        if (adding.get()) {
            name.field().insist();
        }
        if (form.wrongProperty().get() > 0 || !form.changedProperty().get()) {
            return;
        }
        Map<String, String> answers = new HashMap<>();
        questions.forEach(each -> answers.put(each.key(), each.field().value()));
        ClinicPart.Entry before = chosen.get();
        String called = name.field().value();
        change(
                called,
                plan ->
                        part.put(
                                before == null
                                        ? plan
                                        : plan.renamed(part.part(), before.name(), called),
                                called,
                                answers),
                before == null ? part.text("added", called) : part.text("saved", called));
    }

    @Override
    public void discard() {
        if (adding.get() && !entries.isEmpty()) {
            choose(entries.getFirst());
        } else {
            form.discard();
        }
    }

    /** Takes it out of use, unless something hangs on it that needs it. */
    void retire() {
        ClinicPart.Entry gone = chosen.get();
        if (gone != null && gone.active() && !hanging.get().blocks()) {
            change(
                    gone.name(),
                    plan -> part.without(plan, gone.name()),
                    part.text("retired", gone.name()));
        }
    }

    /** Brings a retired one back as it was. */
    void bringBack() {
        ClinicPart.Entry back = chosen.get();
        Read now = read;
        if (back != null && !back.active() && now != null) {
            change(
                    back.name(),
                    plan -> part.back(plan, now.view(), back.id()),
                    part.text("back.done", back.name()));
        }
    }

    private void change(String called, UnaryOperator<ClinicPlan> change, String done) {
        edits.change(
                part.part().name().toLowerCase(Locale.ROOT) + " " + called,
                change,
                done,
                () -> changed(called));
    }

    // What was typed is what is kept now, in the form it is kept in.
    private void changed(String called) {
        desk.tasks()
                .run(
                        this::read,
                        fresh -> {
                            adding.set(false);
                            chosen.set(null);
                            show(fresh);
                            entries.stream()
                                    .filter(one -> one.name().equals(called))
                                    .findFirst()
                                    .ifPresent(this::choose);
                        });
    }

    @Override
    public void close() {
        follow.close();
    }
}
