package org.foredesk.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.calls.CallTurn;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.Dialogues;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Settings;
import org.foredesk.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * What a language model does for the clinic where one is set up: it reads what the rules are unsure
 * of, proposes replies to staff and sums up threads and calls. Everything it says is checked, and
 * none of it sends, books or changes anything. Refusals are {@code model_off}, {@code model_limit},
 * {@code model_failed} and {@code unknown_conversation}.
 */
public final class ModelHelp {

    private static final int LAST = 10;
    private static final int LONG_THREAD = 100;
    private static final int LAST_TEXTS = 6_000;
    private static final int LONG_TEXTS = 16_000;
    private static final int LONGEST_REPLY = 400;
    private static final int LONGEST_SUMMARY = 1_500;
    private static final int MOST_REPLIES = 3;

    private final ObjectMapper json = new ObjectMapper();
    private final Transactions transactions;
    private final Conversations conversations;
    private final Directory directory;
    private final InstantSource clock;
    private final ModelCalls calls;
    private final Identities identities;
    private final SecondOpinion secondOpinion;
    private final ModelReadings readings;

    public ModelHelp(
            Transactions transactions,
            IdSource ids,
            Settings settings,
            InstantSource clock,
            LanguageModel model,
            Conversations conversations,
            Directory directory,
            Understanding understanding) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.directory = directory;
        this.clock = clock;
        this.calls = new ModelCalls(transactions, ids, settings, clock, model);
        this.identities = new Identities(understanding);
        this.secondOpinion = new SecondOpinion(calls, settings, understanding);
        this.readings = new ModelReadings(transactions, ids);
    }

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of(ModelCallRow.class, ModelReadingRow.class);
    }

    /** Whether a model is set up and the clinic wants its help. */
    public boolean available() {
        return calls.wanted();
    }

    /** What it has cost today. */
    public ModelSpending spending(ClinicId clinic) {
        return calls.spending(directory.view(clinic).clinic());
    }

    SecondOpinion secondOpinion() {
        return secondOpinion;
    }

    ModelReadings readings() {
        return readings;
    }

    /** A thread with what is needed to take out of it who it is about. */
    private record Seen(Conversation thread, List<Message> messages, List<Patient> people) {}

    /**
     * Up to three replies staff could send to the patient's last words, in the thread's language;
     * empty where none was fit to be shown.
     */
    public Outcome<List<String>> suggestReplies(ClinicId clinic, ConversationId id) {
        return seen(clinic, id, LAST).then(seen -> suggestReplies(clinic, seen));
    }

    private Outcome<List<String>> suggestReplies(ClinicId clinic, Seen seen) {
        DirectoryView view = directory.view(clinic);
        Redaction redaction = redaction(seen, view);
        Language language =
                seen.thread().language() == null
                        ? view.clinic().language()
                        : seen.thread().language();
        String material =
                new ModelMaterial(redaction, view, clock.instant())
                        .clinic()
                        .language(language)
                        .conversation(seen.messages(), LAST_TEXTS)
                        .toString();
        return calls.ask(view.clinic(), seen.thread().id(), ModelPurpose.SUGGEST, material)
                .map(answer -> replies(answer, redaction));
    }

    private List<String> replies(String answer, Redaction redaction) {
        List<String> replies = new ArrayList<>();
        for (JsonNode one : read(answer).path("replies")) {
            SafeText.of(one.asText(""), LONGEST_REPLY, redaction)
                    .filter(text -> !SafeText.claims(text) && !replies.contains(text))
                    .filter(_ -> replies.size() < MOST_REPLIES)
                    .ifPresent(replies::add);
        }
        return List.copyOf(replies);
    }

    /** A thread in a few sentences, in the reader's language. */
    public Outcome<String> summarise(ClinicId clinic, ConversationId id, Language reader) {
        return seen(clinic, id, LONG_THREAD)
                .then(seen -> {
                    DirectoryView view = directory.view(clinic);
                    Redaction redaction = redaction(seen, view);
                    ModelMaterial material =
                            new ModelMaterial(redaction, view, clock.instant())
                                    .language(reader)
                                    .conversation(seen.messages(), LONG_TEXTS);
                    return summary(view, seen.thread().id(), material, redaction);
                });
    }

    /**
     * A telephone call in a few sentences, in the reader's language.
     *
     * @param names of those the call is about, as far as known; they do not leave the machine
     */
    public Outcome<String> summariseCall(
            ClinicId clinic, List<String> names, List<CallTurn> turns, Language reader) {
        DirectoryView view = directory.view(clinic);
        Redaction redaction = identities.redaction(names, view, clock.instant());
        ModelMaterial material =
                new ModelMaterial(redaction, view, clock.instant())
                        .language(reader)
                        .turns(turns, LONG_TEXTS);
        return summary(view, null, material, redaction);
    }

    private Outcome<String> summary(
            DirectoryView view,
            @Nullable ConversationId thread,
            ModelMaterial material,
            Redaction redaction) {
        return calls.ask(view.clinic(), thread, ModelPurpose.SUMMARISE, material.toString())
                .then(answer -> {
                    Optional<String> text =
                            SafeText.of(
                                    read(answer).path("summary").asText(""),
                                    LONGEST_SUMMARY,
                                    redaction);
                    return text.isPresent()
                            ? Outcome.done(text.get())
                            : Outcome.refused("model_failed", ModelAnswer.Why.UNREADABLE.words());
                });
    }

    private JsonNode read(String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException noJson) {
            return json.createObjectNode();
        }
    }

    private Redaction redaction(Seen seen, DirectoryView view) {
        String told = MemoryJson.read(seen.thread().context()).party().name();
        return identities.of(
                seen.thread(), seen.people(), told, seen.messages(), view, clock.instant());
    }

    private Outcome<Seen> seen(ClinicId clinic, ConversationId id, int last) {
        return transactions.read(tx ->
                Dialogues.find(tx, id)
                        .filter(thread -> thread.clinic().equals(clinic))
                        .map(thread ->
                                Outcome.done(
                                        new Seen(
                                                thread,
                                                Dialogues.last(tx, id, last),
                                                conversations
                                                        .patients()
                                                        .with(
                                                                tx,
                                                                clinic,
                                                                People.identity(thread)))))
                        .orElseGet(() ->
                                Outcome.refused(
                                        "unknown_conversation", "There is no such conversation.")));
    }
}
