package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.stream.Collectors;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;

/**
 * The lists of phrases and what they find in a message. They depend on the files of the build
 * alone, so that they are read once a process.
 */
final class WordLists {
    final Cues cues = new Cues();
    final Emergencies emergencies = new Emergencies();
    final Specialities specialities = new Specialities();
    final ServiceWords services = new ServiceWords();

    private static final class Build {
        static final WordLists READ = new WordLists();
    }

    private WordLists() {}

    static WordLists ofTheBuild() {
        return Build.READ;
    }

    /** What a sentence is likened to others by, read as written in a clinic without names. */
    Features features(String text, Language language) {
        List<Token> tokens = Tokenizer.tokens(text);
        return new Features(
                tokens,
                cues.find(tokens, language).stream()
                        .map(hit -> hit.value())
                        .collect(Collectors.toSet()),
                specialities.read(tokens, language, ClinicVocabulary.empty(null)));
    }
}
