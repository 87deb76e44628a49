package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/** Reads who the patient is and how to reach them: name, for whom, phone, e-mail. */
final class Details {
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,4}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d ().-]{6,17}\\d");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?iu)(?:\\bmy name is|\\bmy names|\\bname is|\\bname:|\\bi am called|\\bthis is|\\bpatient is|\\bpatient name is|\\bme llamo|\\bmi nombre es|\\bse llama|\\ba nombre de|\\bnombre:|\\bsoy|\\bmera naam|\\bnaam hai|^name|\\bpatient ka naam|\\bnaam|मेरा नाम|नाम है|मरीज का नाम|नाम)\\s+((?:\\p{L}[\\p{L}\\p{M}'’.-]*)(?:\\s+\\p{L}[\\p{L}\\p{M}'’.-]*){0,3})");
    private static final Pattern FOR =
            Pattern.compile(
                    "(?U)\\b(?:[Ff]or|[Pp]ara)\\s+(?:[Mm]y|[Mm]i|[Oo]ur)\\s+\\p{L}+\\s*,?\\s+(\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+)?)");

    /** "I'm Priya Shah": only where the name is written as one. */
    private static final Pattern SELF =
            Pattern.compile(
                    "(?U)\\b(?:[Ii] am|[Ii]['’]?m|[Hh]abla)\\s+(\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,2})");

    /** "Main Rohit bol raha hu", "hi, Sarah here". */
    private static final Pattern SPEAKING =
            Pattern.compile(
                    "(?iU)(?:\\b(?:main|mai|मैं|मै)\\s+([\\p{L}\\p{M}]+(?:\\s+[\\p{L}\\p{M}]+)?)\\s+(?:bol|बोल)\\b"
                            + "|^(?:hi|hello|hey|hola)?,?\\s*(\\p{L}+(?:\\s+\\p{L}+)?)\\s+(?:here|speaking|this side)\\b)");

    /** "Meri beti Riya ke liye", "मेरे बेटे आरव के लिए". */
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(?U)(?:\\b(?:[Mm]er[aie]|[Aa]pn[aie])\\s+\\p{L}+\\s+(\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\p{L}+)?)\\s+k[aeio]\\b"
                            + "|(?:मेर[ाीे]|अपन[ाीे])\\s+(?:बेटे|बेटी|बेटा|बच्चे|बच्ची|पापा|पिता|मम्मी|माँ|मां|पति|पत्नी|भाई|बहन|दादी|दादा|नानी|नाना)\\s+([\\p{L}\\p{M}]+)\\s+(?:के|का|की|को)(?:\\s|$))");

    private static final Set<String> ENDS =
            Set.of(
                    "and",
                    "y",
                    "for",
                    "para",
                    "i",
                    "is",
                    "hai",
                    "है",
                    "aur",
                    "और",
                    "my",
                    "mi",
                    "tomorrow",
                    "today",
                    "please",
                    "from",
                    "he",
                    "she",
                    "at",
                    "on",
                    "with",
                    "want",
                    "need",
                    "ko",
                    "ka",
                    "ji",
                    "जी",
                    "ki",
                    "ke",
                    "se",
                    "से",
                    "को",
                    "का",
                    "h",
                    "hu",
                    "hoon",
                    "hun",
                    "calling",
                    "speaking",
                    "here",
                    "con",
                    "de la clinica",
                    "quiero",
                    "necesito",
                    "mujhe",
                    "मुझे",
                    "born",
                    "age",
                    "aged",
                    "el",
                    "la",
                    "not",
                    "la paciente");
    private static final Set<String> NO_NAMES =
            Set.of(
                    "a",
                    "the",
                    "an",
                    "not",
                    "very",
                    "for",
                    "urgent",
                    "regarding",
                    "about",
                    "my",
                    "it",
                    "is",
                    "was",
                    "to",
                    "un",
                    "una",
                    "el",
                    "la",
                    "de",
                    "muy",
                    "alergico",
                    "alergica",
                    "paciente",
                    "kya",
                    "क्या",
                    "me",
                    "great",
                    "fine",
                    "good",
                    "ok",
                    "correct",
                    "right",
                    "wrong",
                    "perfect",
                    "yes",
                    "no",
                    "all",
                    "awesome",
                    "nice",
                    "what",
                    "where",
                    "that",
                    "diabetico",
                    "diabetica",
                    "nuevo",
                    "nueva",
                    "so",
                    "too",
                    "important",
                    "better",
                    "batao",
                    "bataiye",
                    "sir",
                    "madam",
                    "an emergency",
                    "really");

    private Details() {}

    /** A field and where it was read. */
    record Field(String value, Span span) {}

    static @Nullable Field email(String text) {
        return text.indexOf('@') < 0 ? null : first(EMAIL, text, 0);
    }

    static @Nullable Field phone(String text, When when) {
        Matcher m = PHONE.matcher(text);
        while (m.find()) {
            String number = m.group().strip();
            int digits = (int) number.chars().filter(Character::isDigit).count();
            int from = m.start();
            boolean date = when.spans().stream().anyMatch(s -> s.from() <= from && from < s.to());
            if (digits >= 7 && digits <= 15 && !date && !number.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
                return new Field(number, new Span(from, from + number.length()));
            }
        }
        return null;
    }

    private static @Nullable Field first(Pattern pattern, String text, int group) {
        Matcher m = pattern.matcher(text);
        return m.find() ? new Field(m.group(group), new Span(m.start(group), m.end(group))) : null;
    }

    /**
     * A name that is said to be one ("my name is …"), or the whole of a short answer to the
     * question for it.
     */
    static @Nullable Field name(
            String text,
            List<Token> tokens,
            boolean asked,
            Cues cues,
            Language language,
            Set<String> common) {
        String head = text.length() > 600 ? text.substring(0, 600) : text;
        Field said = trimmed(first(NAMED, head, 1), head);
        if (said != null) {
            return said;
        }
        Field child = first(FOR, head, 1);
        if (child != null) {
            return child;
        }
        for (Pattern pattern : List.of(SELF, SPEAKING, RELATIVE)) {
            Field named = strange(pattern, head, common);
            if (named != null) {
                return named;
            }
        }
        if (!asked) {
            return null;
        }
        List<Token> words = tokens.stream().filter(Token::word).toList();
        boolean plain = tokens.stream().noneMatch(t -> t.number() || t.is("?"));
        int from = 0;
        while (from < words.size() && opener(words.get(from).form(), cues, language, common)) {
            from++;
        }
        int left = words.size() - from;
        if (!plain || left < 1 || left > 4) {
            return null;
        }
        boolean strange =
                words.subList(from, words.size()).stream()
                        .anyMatch(t -> !common.contains(t.form()) && !t.is("?"));
        if (!strange) {
            return null;
        }
        Span span = new Span(words.get(from).from(), words.getLast().to());
        return trimmed(new Field(span.of(text), span), text);
    }

    /** A name in one of the pattern's groups, if nothing else is known of its first word. */
    private static @Nullable Field strange(Pattern pattern, String text, Set<String> common) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            return null;
        }
        int group = m.groupCount() > 1 && m.group(1) == null ? 2 : 1;
        Field named =
                trimmed(new Field(m.group(group), new Span(m.start(group), m.end(group))), text);
        boolean known =
                named == null || common.contains(Normal.of(named.value().split("\\s", 2)[0]));
        return known ? null : named;
    }

    private static boolean opener(String form, Cues cues, Language language, Set<String> common) {
        return cues.filler(language, form)
                || Set.of(
                                        "its", "yes", "sure", "ok", "soy", "si", "haan", "ji",
                                        "naam", "name", "नाम", "जी", "हां", "am", "im", "mera",
                                        "मेरा")
                                .contains(form)
                        && common.contains(form);
    }

    private static @Nullable Field trimmed(@Nullable Field field, String text) {
        if (field == null) {
            return null;
        }
        int end = field.span().from();
        boolean first = true;
        int i = field.span().from();
        while (i < field.span().to()) {
            int stop = i;
            while (stop < field.span().to() && !Character.isWhitespace(text.charAt(stop))) {
                stop++;
            }
            String word = text.substring(i, stop).toLowerCase(java.util.Locale.ROOT);
            if (first && NO_NAMES.contains(word)) {
                return null;
            }
            if (ENDS.contains(word)) {
                break;
            }
            end = stop;
            first = false;
            if (word.endsWith(".") && word.length() > 3) {
                break;
            }
            i = stop;
            while (i < field.span().to() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
        }
        while (end > field.span().from() && ".,-'’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == field.span().from()
                ? null
                : new Field(
                        text.substring(field.span().from(), end),
                        new Span(field.span().from(), end));
    }
}
