package org.foredesk.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.foredesk.assistant.understanding.ClinicVocabulary;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.booking.DirectoryView;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Message;
import org.foredesk.conversations.Patient;
import org.jspecify.annotations.Nullable;

/** Finds out whose names a thread may hold, so that they can be taken out of it. */
final class Identities {

    private final Understanding understanding;
    private final Vocabulary vocabulary = new Vocabulary();

    Identities(Understanding understanding) {
        this.understanding = understanding;
    }

    /**
     * The redaction for texts of this thread: it knows the people behind the number, what they call
     * themselves, and every name the rules read in the messages.
     */
    Redaction of(
            Conversation thread,
            List<Patient> people,
            @Nullable String told,
            List<Message> messages,
            DirectoryView view,
            Instant now) {
        List<String> names = new ArrayList<>();
        people.stream().map(Patient::name).forEach(name -> add(names, name));
        add(names, thread.patientName());
        add(names, told);
        profile(thread.profileName(), names);
        said(messages, view, now, names);
        return redaction(names, view, now);
    }

    Redaction redaction(List<String> names, DirectoryView view, Instant now) {
        return new Redaction(names, nobody(view), now.atZone(view.clinic().zone()).getYear());
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(name);
        }
    }

    // What people call themselves on a phone is often no name at all ("Busy", "❤").
    private void profile(@Nullable String name, List<String> names) {
        if (name != null && Names.plausible(name)) {
            for (String part : name.split("\\s+", -1)) {
                if (!understanding.isOrdinary(part)) {
                    names.add(part);
                }
            }
        }
    }

    private void said(List<Message> messages, DirectoryView view, Instant now, List<String> names) {
        ClinicVocabulary words = vocabulary.of(view);
        String before = null;
        for (Message message : messages) {
            if (message.direction() == Direction.INBOUND) {
                Utterance utterance =
                        Utterance.first(message.text(), now.atZone(view.clinic().zone()))
                                .after(before);
                add(names, understanding.understand(utterance, words).patientName());
            } else {
                before = message.text();
            }
        }
    }

    private Predicate<String> nobody(DirectoryView view) {
        Set<String> clinics = new HashSet<>();
        view.practitioners()
                .forEach(one -> {
                    parts(clinics, one.name());
                    one.aliases().forEach(alias -> parts(clinics, alias));
                });
        view.services().forEach(one -> parts(clinics, one.name()));
        view.locations().forEach(one -> parts(clinics, one.name()));
        parts(clinics, view.clinic().name());
        return word ->
                clinics.contains(word)
                        || understanding.isOrdinary(word)
                        || word.equals("dr")
                        || word.length() < 3;
    }

    private static void parts(Set<String> into, String name) {
        for (String part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1)) {
            into.add(part);
        }
    }
}
