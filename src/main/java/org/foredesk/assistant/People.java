package org.foredesk.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.IdentityKind;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;

/**
 * Settles for whom a visit is: the writer, one of the family behind the number, or somebody new.
 */
final class People {

    /** The answer "somebody else" among the known people. */
    static final String SOMEBODY_NEW = "new";

    /** What is known about whom a visit is for. */
    sealed interface Who {
        /** This person. */
        record Known(Patient patient) implements Who {}

        /** Somebody not entered yet, by name. */
        record New(String name) implements Who {}

        /** The name must be asked. */
        record Nameless() implements Who {}

        /** Several could be meant. */
        record Several(List<Patient> people) implements Who {}
    }

    private final Patients patients;

    People(Patients patients) {
        this.patients = patients;
    }

    static PatientIdentity identity(Conversation thread) {
        PhoneNumber phone = thread.phone();
        return phone == null
                ? new PatientIdentity(IdentityKind.WHATSAPP, thread.address())
                : PatientIdentity.phone(phone);
    }

    Who who(Turn turn) {
        Party party = turn.memory.party();
        Optional<Patient> chosen =
                turn.people.stream()
                        .filter(one -> one.id().toString().equals(party.patient()))
                        .findFirst();
        if (chosen.isPresent() && chosen.get().name() != null) {
            return new Who.Known(chosen.get());
        }
        if (party.name() != null) {
            return byName(turn.people, party.name());
        }
        List<Patient> named = turn.people.stream().filter(one -> one.name() != null).toList();
        if (party.forSomebodyElse()) {
            return named.size() > 1 ? new Who.Several(named) : new Who.Nameless();
        }
        return switch (named.size()) {
            case 0 -> new Who.Nameless();
            case 1 -> new Who.Known(named.getFirst());
            default ->
                    "self".equals(party.relation()) ? writer(turn, named) : new Who.Several(named);
        };
    }

    /** "For me", where the channel's name for the writer is that of one of the family. */
    private static Who writer(Turn turn, List<Patient> named) {
        String profile = turn.thread.profileName();
        List<Patient> like =
                named.stream()
                        .filter(one ->
                                profile != null
                                        && one.name() != null
                                        && Names.mean(profile, one.name()))
                        .toList();
        return like.size() == 1 ? new Who.Known(like.getFirst()) : new Who.Several(named);
    }

    private static Who byName(List<Patient> people, String told) {
        List<Patient> meant =
                people.stream()
                        .filter(one -> one.name() != null && Names.mean(told, one.name()))
                        .toList();
        return switch (meant.size()) {
            case 0 -> new Who.New(Names.tidy(told));
            case 1 -> new Who.Known(meant.getFirst());
            default -> new Who.Several(meant);
        };
    }

    /** The one of the known people whose name is in what was said, where there is exactly one. */
    static Optional<Patient> spokenOf(Turn turn) {
        // A doctor's name is no patient's.
        String doctor =
                turn.heard
                        .practitioner()
                        .map(mention -> mention.written())
                        .filter(name -> !name.isEmpty())
                        .orElse("\u0000");
        List<Patient> named =
                turn.people.stream()
                        .filter(one ->
                                one.name() != null
                                        && turn.heard.readings().stream()
                                                .anyMatch(reading ->
                                                        Names.isIn(
                                                                one.name(),
                                                                reading.message()
                                                                        .text()
                                                                        .replace(doctor, " "))))
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    static Set<PatientId> ids(List<Patient> people) {
        return people.stream().map(Patient::id).collect(Collectors.toSet());
    }

    Patient enter(Turn turn, String name) {
        return patients.findOrCreate(
                turn.tx, turn.clinic(), identity(turn.thread), name, turn.words.language());
    }

    /** The people as numbered choices, somebody new last. */
    static List<Choice> choices(List<Patient> people, Words words) {
        List<Choice> choices = new ArrayList<>();
        for (Patient patient : people) {
            choices.add(Choice.of(choices.size() + 1, patient.label(), patient.id().toString()));
        }
        choices.add(Choice.of(choices.size() + 1, words.say("who.new"), SOMEBODY_NEW));
        return choices;
    }
}
