package org.foredesk.desk.practice;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.ListMerge;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.Subscription;
import org.foredesk.web.practice.PracticeCarrier;
import org.foredesk.web.practice.PracticeOption;
import org.foredesk.web.practice.PracticeText;
import org.foredesk.web.practice.PracticeTextArrived;

/**
 * A practice phone: who holds it, on which channel, what was said, and a scene that plays by
 * itself.
 */
final class PracticeViewModel implements AutoCloseable {

    private static final int ACCEPTED = 200;

    private final PracticeCarrier carrier;
    private final FxTasks tasks;
    private final ScenePlayer player;
    private final FactRefresh<List<PracticeText>> refresh;
    private final Subscription beat;
    private final ObjectProperty<PracticePerson> person =
            new SimpleObjectProperty<>(PracticePerson.all().getFirst());
    private final ObjectProperty<ChannelKind> channel =
            new SimpleObjectProperty<>(ChannelKind.WHATSAPP);
    private final StringProperty draft = new SimpleStringProperty("");
    private final ObservableList<PracticeText> thread = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper nobodyListens = new ReadOnlyBooleanWrapper();
    // Read by loads in the background.
    private volatile PracticePerson holder = person.get();
    private volatile ChannelKind spoken = ChannelKind.WHATSAPP;

    PracticeViewModel(
            PracticeCarrier carrier,
            Facts facts,
            FxTasks tasks,
            Ticker ticker,
            java.time.InstantSource clock) {
        this.carrier = carrier;
        this.tasks = tasks;
        this.player = new ScenePlayer(clock, this::say);
        this.refresh = new FactRefresh<>(tasks, this::load, this::show);
        refresh.on(
                facts,
                PracticeTextArrived.class,
                arrived -> arrived.phone().equals(holder.phone()));
        beat = ticker.everySecond(player::tick);
        person.subscribe(next -> {
            holder = next;
            anew();
        });
        channel.subscribe(next -> {
            spoken = next;
            anew();
        });
    }

    ObjectProperty<PracticePerson> personProperty() {
        return person;
    }

    ObjectProperty<ChannelKind> channelProperty() {
        return channel;
    }

    StringProperty draftProperty() {
        return draft;
    }

    /** What is on the phone, oldest first. */
    ObservableList<PracticeText> thread() {
        return thread;
    }

    /** Whether the last text found no listener. */
    ReadOnlyBooleanProperty nobodyListensProperty() {
        return nobodyListens.getReadOnlyProperty();
    }

    ScenePlayer player() {
        return player;
    }

    private void anew() {
        player.stop();
        thread.clear();
        refresh.refresh();
    }

    private List<PracticeText> load() {
        return carrier.thread(holder.phone()).stream()
                .filter(text -> text.channel() == spoken)
                .toList();
    }

    private void show(List<PracticeText> fresh) {
        ListMerge.into(thread, fresh, PracticeText::sid);
        player.heard(List.copyOf(thread));
    }

    /** Sends what is typed. */
    void send() {
        String text = draft.get().strip();
        if (!text.isEmpty()) {
            draft.set("");
            say(text);
        }
    }

    /** Writes to the clinic; the text appears at once, the answer by itself. */
    void say(String text) {
        PracticePerson who = person.get();
        follow(carrier.say(who.phone(), who.name(), text, channel.get()));
    }

    /** Taps a choice under a text of the clinic. */
    void tap(PracticeText text, PracticeOption option) {
        PracticePerson who = person.get();
        follow(carrier.tap(who.phone(), who.name(), text, option));
    }

    // A failure of the carrier itself counts as nobody listening.
    private void follow(CompletableFuture<Integer> sending) {
        var unused =
                sending.handle((status, failure) -> failure == null && status == ACCEPTED)
                        .thenAccept(accepted -> tasks.onScreen(() -> nobodyListens.set(!accepted)));
    }

    void play(PracticeScene scene) {
        player.play(scene, person.get());
    }

    @Override
    public void close() {
        beat.close();
        refresh.close();
    }
}
