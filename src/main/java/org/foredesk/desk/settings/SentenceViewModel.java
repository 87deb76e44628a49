package org.foredesk.desk.settings;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.assistant.SentenceTrial;
import org.foredesk.assistant.TriedSentence;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.ConversationQuery;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A sentence as it is typed, and what the assistant makes of it; read anew with each letter. */
final class SentenceViewModel {

    private static final int THREADS = 12;

    /**
     * What the sentence answers: one of the assistant's questions, or the last words of a thread.
     */
    sealed interface Setting {
        record Question(SentenceTrial.Answering answering) implements Setting {}

        record Talk(String name, @Nullable Language language, String lastWords)
                implements Setting {}
    }

    private final Workplace desk;
    private final ClinicId clinic;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Language> language = new SimpleObjectProperty<>();
    private final ObservableList<Setting> settings = FXCollections.observableArrayList();
    private final ObjectProperty<Setting> setting = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable TriedSentence> tried =
            new ReadOnlyObjectWrapper<>();
    private final Latest reading;

    SentenceViewModel(Workplace desk) {
        this.desk = desk;
        this.clinic = desk.services().clinic().id();
        this.reading = new Latest(desk.tasks());
        for (SentenceTrial.Answering each : SentenceTrial.Answering.values()) {
            settings.add(new Setting.Question(each));
        }
        setting.set(settings.getFirst());
        text.subscribe(this::read);
        language.subscribe(this::read);
        setting.subscribe(this::read);
    }

    StringProperty textProperty() {
        return text;
    }

    /** The thread's language so far; null lets the sentence itself tell. */
    ObjectProperty<@Nullable Language> languageProperty() {
        return language;
    }

    /** All that can be answered: the questions first, then the newest threads. */
    ObservableList<Setting> settings() {
        return settings;
    }

    ObjectProperty<Setting> settingProperty() {
        return setting;
    }

    /** What came of it; null while nothing is typed. */
    ReadOnlyObjectProperty<@Nullable TriedSentence> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /** Looks up the newest threads, when the section is shown. */
    void refresh() {
        desk.tasks().run(this::threads, this::offer);
    }

    private void offer(List<Setting.Talk> threads) {
        Setting chosen = setting.get();
        settings.removeIf(each -> each instanceof Setting.Talk && !each.equals(chosen));
        threads.stream().filter(each -> !settings.contains(each)).forEach(settings::add);
    }

    private List<Setting.Talk> threads() {
        return desk
                .services()
                .conversations()
                .list(ConversationQuery.all(clinic).page(null, THREADS))
                .items()
                .stream()
                .map(this::thread)
                .filter(Objects::nonNull)
                .toList();
    }

    private Setting.@Nullable Talk thread(Conversation thread) {
        String name =
                thread.patientName() != null
                        ? thread.patientName()
                        : thread.profileName() != null ? thread.profileName() : thread.address();
        return desk.services().conversations().lastMessages(clinic, thread.id(), THREADS).stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .reduce((_, later) -> later)
                .map(Message::text)
                .map(words -> new Setting.Talk(name, thread.language(), words))
                .orElse(null);
    }

    private void read() {
        String words = text.get();
        Setting chosen = setting.get();
        if (words.isBlank() || chosen == null) {
            reading.cancel();
            tried.set(null);
            return;
        }
        Language spoken = language.get();
        SentenceTrial sentences = desk.services().sentences();
        reading.run(
                () ->
                        switch (chosen) {
                            case Setting.Question(SentenceTrial.Answering answering) ->
                                    sentences.read(clinic, words, spoken, answering, null);
                            case Setting.Talk thread ->
                                    sentences.read(
                                            clinic,
                                            words,
                                            spoken == null ? thread.language() : spoken,
                                            SentenceTrial.Answering.NOTHING,
                                            thread.lastWords());
                        },
                tried::set);
    }
}
