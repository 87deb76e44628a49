package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.Question.Option;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Which of the offered options a short answer means: "2", "the second one", "the later one", "Dr
 * Rajiv at 10:30".
 */
final class Choosing {
    private static final int SHORT = 9;

    /** So many are told apart by words. */
    private static final int MOST = 5;

    private static final ListedWords LISTED = new ListedWords("intents.txt", "choice");
    private static final Map<String, Integer> ORDINALS = ordinals();
    private static final Set<String> NUMBERED = LISTED.of("numbered");

    /** "Pehle wale" is the first one, "pehle" alone may be earlier. */
    private static final Set<String> ONE_OF = LISTED.of("one of");

    private static final Set<String> TWO_OF = LISTED.of("counts");

    private static final Set<String> MIDDLE = LISTED.of("middle");

    private static final Set<String> EARLIER = LISTED.of("earlier");

    private static final Set<String> LATER = LISTED.of("later");

    private static final Set<String> LAST = LISTED.of("last");

    private Choosing() {}

    private static Map<String, Integer> ordinals() {
        Map<String, Integer> out = new HashMap<>();
        for (int number = 1; number <= MOST; number++) {
            for (String word : LISTED.of(String.valueOf(number))) {
                out.put(word, number);
            }
        }
        return Map.copyOf(out);
    }

    /**
     * The number of the option meant; null where none is, or more than one could be.
     *
     * @param printed the options are but the assistant's words: what they are is not known
     */
    static @Nullable Integer choose(
            List<Token> tokens,
            List<Option> options,
            When when,
            @Nullable PractitionerMention doctor,
            boolean printed) {
        if (options.isEmpty()) {
            return null;
        }
        List<String> forms = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER) {
                forms.add(token.form());
            }
        }
        // "Do" is Hindi for two and much else.
        for (int i = 0; i < forms.size(); i++) {
            boolean counts = i + 1 < forms.size() ? TWO_OF.contains(forms.get(i + 1)) : i == 0;
            if (forms.get(i).equals("do") && counts) {
                forms.set(i, "2");
            }
        }
        // Between yes and no "earlier" points at neither; taken for the first it would be a yes.
        if (options.stream().noneMatch(Choosing::isTime)) {
            for (int i = forms.size() - 1; i >= 0; i--) {
                boolean placed = i + 1 < forms.size() && ONE_OF.contains(forms.get(i + 1));
                if (compares(forms.get(i)) && !placed) {
                    forms.remove(i);
                }
            }
        }
        boolean digits = forms.stream().anyMatch(f -> Character.isDigit(f.charAt(0)));
        Integer placed = forms.size() <= SHORT && !digits ? byPlace(forms, options) : null;
        if (placed != null) {
            return placed;
        }
        Integer numbered = forms.size() <= SHORT ? byNumber(forms, options, when) : null;
        if (numbered != null) {
            return numbered;
        }
        List<Option> left = options.stream().filter(o -> fits(o, when, doctor)).toList();
        boolean told = when.time() != null || when.date() != null || doctor != null;
        if (told && left.size() == 1 && left.size() < options.size()) {
            return left.getFirst().number();
        }
        Integer weekday = left.isEmpty() ? byWeekday(tokens, options, when, doctor) : null;
        if (weekday != null) {
            return weekday;
        }
        if (forms.size() > SHORT) {
            return null;
        }
        Integer hour = byHour(forms, left);
        return hour != null || !printed ? hour : byWords(forms, options);
    }

    /** "Saturday at 11", where a Saturday was offered that is not the coming one. */
    private static @Nullable Integer byWeekday(
            List<Token> tokens,
            List<Option> options,
            When when,
            @Nullable PractitionerMention doctor) {
        LocalDate said = when.date();
        long figures = tokens.stream().filter(Token::number).count();
        boolean minutes = tokens.stream().anyMatch(token -> token.is(":"));
        // A figure that is no part of the clock is a day of the month.
        if (said == null || figures > (when.time() == null ? 0 : minutes ? 2 : 1)) {
            return null;
        }
        List<Option> meant = new ArrayList<>();
        for (Option option : options) {
            LocalDateTime start = option.start();
            if (start != null && start.getDayOfWeek() == said.getDayOfWeek()) {
                When there = WhenBuilder.like(when).date(start.toLocalDate()).build();
                if (fits(option, there, doctor)) {
                    meant.add(option);
                }
            }
        }
        return meant.size() == 1 ? Integer.valueOf(meant.getFirst().number()) : null;
    }

    /** "The Friday one", "con la doctora Rao": a word that only one option's label has. */
    private static @Nullable Integer byWords(List<String> forms, List<Option> options) {
        Integer found = null;
        for (Option option : options) {
            boolean has =
                    option.start() == null
                            && Tokenizer.tokens(option.label()).stream()
                                    .anyMatch(
                                            label -> forms.stream().anyMatch(f -> names(label, f)));
            if (has && found != null) {
                return null;
            }
            found = has ? Integer.valueOf(option.number()) : found;
        }
        return found;
    }

    /** The word itself, or what it is shortened to: "Fri" for Friday. */
    private static boolean names(Token label, String form) {
        return label.word()
                && label.form().length() >= 3
                && !Titles.before(label.form())
                && (form.equals(label.form())
                        || form.length() > 5 && form.startsWith(label.form()));
    }

    private static @Nullable Integer byNumber(List<String> forms, List<Option> options, When when) {
        Integer found = null;
        boolean clock = when.time() != null && forms.size() > 1;
        for (String form : forms) {
            Integer number = number(form, forms.size());
            boolean offered =
                    number != null && options.stream().anyMatch(o -> o.number() == number);
            if (offered && !clock && (found == null || !ORDINALS.containsKey(form))) {
                found = number;
            }
        }
        boolean bare =
                forms.size() == 1
                        || forms.stream()
                                .anyMatch(f ->
                                        ORDINALS.containsKey(f)
                                                || f.length() == 1 && forms.size() == 2
                                                || NUMBERED.contains(f));
        return bare ? found : null;
    }

    /** "2", "second"; "b" only where little else is said. */
    private static @Nullable Integer number(String form, int words) {
        if (form.matches("\\d{1,2}")) {
            return Integer.valueOf(form);
        }
        boolean letter = form.length() == 1 && words <= 2 && form.charAt(0) <= 'd';
        return letter && form.charAt(0) >= 'a'
                ? Integer.valueOf(form.charAt(0) - 'a' + 1)
                : ORDINALS.get(form);
    }

    private static boolean fits(Option option, When when, @Nullable PractitionerMention doctor) {
        LocalDateTime start = option.start();
        if (when.time() != null) {
            boolean same =
                    start != null
                            ? start.toLocalTime().equals(when.time())
                                    || start.toLocalTime().equals(when.otherTime())
                            : shows(option.label(), when);
            if (!same) {
                return false;
            }
        }
        if (when.date() != null && start != null && !start.toLocalDate().equals(when.date())) {
            return false;
        }
        if (doctor != null) {
            boolean byId =
                    option.practitionerId() != null
                            && doctor.candidates().stream()
                                    .anyMatch(c -> c.id().equals(option.practitionerId()));
            boolean byLabel =
                    Normal.of(option.label()).contains(Normal.of(doctor.written()))
                            || doctor.candidates().stream()
                                    .anyMatch(c -> option.label().contains(c.name()));
            return byId || byLabel;
        }
        return true;
    }

    private static boolean shows(String label, When when) {
        if (when.time() == null) {
            return false;
        }
        int hour = when.time().getHour();
        String minute = String.format(java.util.Locale.ROOT, ":%02d", when.time().getMinute());
        return (" " + label).matches("(?s).*\\D0?" + hour + minute + ".*")
                || (" " + label)
                        .matches("(?s).*\\D" + (hour > 12 ? hour - 12 : hour) + minute + ".*");
    }

    /** "Priya 11": the hour of one of those left. */
    private static @Nullable Integer byHour(List<String> forms, List<Option> left) {
        for (String form : forms) {
            if (!form.matches("\\d{1,2}") || Integer.parseInt(form) <= left.size()) {
                continue;
            }
            int hour = Integer.parseInt(form);
            List<Option> there =
                    left.stream()
                            .filter(o ->
                                    o.start() != null
                                            && (o.start().getHour() == hour
                                                    || o.start().getHour() == hour + 12))
                            .toList();
            if (there.size() == 1) {
                return there.getFirst().number();
            }
        }
        return null;
    }

    private static boolean isTime(Option option) {
        return option.start() != null || option.label().chars().anyMatch(Character::isDigit);
    }

    /** True for words that compare times and mean nothing among other options. */
    private static boolean compares(String form) {
        return EARLIER.contains(form) || LATER.contains(form);
    }

    /** "The last one", "the earlier one", "la más temprano". */
    private static @Nullable Integer byPlace(List<String> forms, List<Option> options) {
        if (forms.stream().anyMatch(form -> LAST.contains(form) || LATER.contains(form))) {
            return options.getLast().number();
        }
        if (forms.stream().anyMatch(EARLIER::contains)) {
            return options.getFirst().number();
        }
        boolean middle = forms.stream().anyMatch(MIDDLE::contains);
        return middle && options.size() == 3 ? options.get(1).number() : null;
    }
}
