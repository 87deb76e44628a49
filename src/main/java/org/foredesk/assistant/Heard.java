package org.foredesk.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.PractitionerMention;
import org.foredesk.assistant.understanding.When;
import org.jspecify.annotations.Nullable;

/**
 * All that the patient said since the last turn, one message or several, taken together; what was
 * said later counts more.
 */
final class Heard {

    private static final Pattern BARE_NUMBER = Pattern.compile("\\(?([1-9])[).]?");

    private final List<Reading> readings;

    Heard(List<Reading> readings) {
        this.readings = List.copyOf(readings);
    }

    List<Reading> readings() {
        return readings;
    }

    boolean does(Intent intent) {
        return readings.stream().anyMatch(reading -> reading.meaning().does(intent));
    }

    /** Whether it does nothing but this. */
    boolean only(Intent intent) {
        return readings.stream()
                .allMatch(reading ->
                        reading.meaning().intents().stream()
                                .allMatch(one -> one.intent() == intent));
    }

    /** A yes that nothing said with it or after it takes back. */
    boolean yes() {
        boolean yes = false;
        for (Reading reading : readings) {
            Meaning meaning = reading.meaning();
            if (meaning.does(Intent.DENY) || meaning.correction() || meaning.does(Intent.CANCEL)) {
                yes = false;
            } else if (meaning.does(Intent.AFFIRM)) {
                yes = true;
            }
        }
        return yes;
    }

    boolean no() {
        boolean no = false;
        for (Reading reading : readings) {
            no =
                    reading.meaning().does(Intent.DENY)
                            || no && !reading.meaning().does(Intent.AFFIRM);
        }
        return no;
    }

    /** The number of the option meant, where one is. */
    @Nullable Integer selected() {
        Integer read = last(Meaning::selectedOption).orElse(null);
        Matcher number = BARE_NUMBER.matcher(text());
        return read == null && number.matches() ? Integer.valueOf(number.group(1)) : read;
    }

    /** Whether the option of this number is meant. */
    boolean selects(int number) {
        Integer selected = selected();
        return selected != null && selected == number;
    }

    /** A yes to the question just asked, said or chosen as the first of its two answers. */
    boolean agrees() {
        return yes() || selects(1);
    }

    /** A no to the question just asked, said or chosen as the second of its two answers. */
    boolean declines() {
        return no() || selects(2);
    }

    /** The latest value any of the messages has. */
    <T> Optional<T> last(Function<Meaning, @Nullable T> field) {
        for (Reading reading : readings.reversed()) {
            @Nullable T value = field.apply(reading.meaning());
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    List<When> whens() {
        return readings.stream()
                .map(reading -> reading.meaning().when())
                .filter(when -> !when.isNone())
                .toList();
    }

    Optional<When> when() {
        List<When> whens = whens();
        return whens.isEmpty() ? Optional.empty() : Optional.of(whens.getLast());
    }

    Optional<PractitionerMention> practitioner() {
        return last(Meaning::practitioner);
    }

    /** Whether anything was said about with whom, for what or when. */
    boolean bringsWish() {
        return readings.stream().map(Reading::meaning).anyMatch(Heard::bringsWish);
    }

    private static boolean bringsWish(Meaning meaning) {
        return meaning.practitioner() != null
                || !meaning.excluded().isEmpty()
                || meaning.speciality() != null
                || !meaning.services().isNone()
                || meaning.anotherDoctor()
                || !meaning.when().isNone()
                || meaning.when().relative() != null
                || meaning.when().problem() != null
                || !meaning.when().except().isEmpty();
    }

    /** What is asked about the clinic, in order. */
    List<String> topics() {
        List<String> topics = new ArrayList<>();
        if (does(Intent.MY_APPOINTMENTS) && !does(Intent.QUESTION)) {
            return topics;
        }
        for (Reading reading : readings) {
            reading.topics().stream().filter(topic -> !topics.contains(topic)).forEach(topics::add);
        }
        return topics;
    }

    /** The first of these that is meant, in the order it was said. */
    Optional<Intent> first(Intent... wanted) {
        return readings.stream()
                .flatMap(reading -> reading.meaning().intents().stream())
                .map(scored -> scored.intent())
                .filter(List.of(wanted)::contains)
                .findFirst();
    }

    /** The last message as written. */
    String text() {
        return readings.getLast().message().text().strip();
    }

    boolean correction() {
        return readings.stream().anyMatch(reading -> reading.meaning().correction());
    }

    int sentiment() {
        return readings.stream().mapToInt(reading -> reading.meaning().sentiment()).min().orElse(0);
    }
}
