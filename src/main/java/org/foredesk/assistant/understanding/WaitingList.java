package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.foredesk.assistant.understanding.words.WordList;

/**
 * What a message says about the clinic's waiting list, in whatever language: the phrases of {@code
 * waitlist.txt}. A longer phrase counts before a shorter one in it ("off the waiting list" before
 * "waiting list").
 */
public final class WaitingList {

    /** What is wanted of it. */
    public enum Wish {
        JOIN,
        LEAVE,
        /** To know whether one is on it. */
        ASK,
        /** Named only to say that it is not wanted. */
        NOT
    }

    private final Phrases<Wish> phrases = new Phrases<>();

    public WaitingList() {
        for (Language language : Language.values()) {
            for (WordList.Entry entry :
                    WordList.read(language.code() + "/waitlist.txt").section("list")) {
                Wish wish = Wish.valueOf(entry.meaning().toUpperCase(Locale.ROOT));
                entry.phrases().forEach(phrase -> phrases.add(phrase, wish));
            }
        }
    }

    /** Empty where the list is not spoken of. */
    public Optional<Wish> read(String text) {
        List<Wish> said =
                phrases.longest(Tokenizer.tokens(text)).stream().map(Phrases.Hit::value).toList();
        for (Wish wish : List.of(Wish.NOT, Wish.LEAVE, Wish.ASK, Wish.JOIN)) {
            if (said.contains(wish)) {
                return Optional.of(wish);
            }
        }
        return Optional.empty();
    }
}
