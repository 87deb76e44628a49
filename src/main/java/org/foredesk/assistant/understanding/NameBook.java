package org.foredesk.assistant.understanding;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.WordList;
import org.foredesk.kernel.Translit;

/**
 * Given names and surnames in use ({@code names.txt} of each language). A word that is a name of
 * its own is no slip in another one: "Verma" is not "Sharma" mistyped.
 */
final class NameBook {
    /**
     * How surnames end that no list has: Borkar, Junjunwala, Ranganathan, Aristizabal, Ashworth.
     */
    private static final Pattern SURNAME =
            Pattern.compile(
                    ".{3,}(?:kar|wal|wala|nathan|swam[iy]|murth[iy]|jee|inder|preet|deep|lingam|sundaram|appa|adze|idze|yan|ez|iz|zabal|etxea|berg|stein|mann|worth|field|ford|shaw|ham|ley|son|sson|ski|sky|wicz|ov|ova|enko|opoulos|ides|ellini|elli|etti|ucci|ulu|oglu)");

    /** So many consonants leave little doubt which name it is. */
    private static final int TELLING = 4;

    private static final int LIKELY = 3;

    private final Map<String, Set<Integer>> names = new HashMap<>();
    private final Map<String, Set<Integer>> sounds = new HashMap<>();
    private final Map<String, Set<Integer>> spanish = new HashMap<>();
    private final Map<String, Set<Integer>> skeletons = new HashMap<>();
    private final Set<String> ordinary = new HashSet<>();

    NameBook() {
        int group = 0;
        for (Language language : Language.values()) {
            WordList list = WordList.read(language.code() + "/names.txt");
            for (String section : List.of("given", "surname")) {
                for (WordList.Entry entry : list.section(section)) {
                    for (String spellings : entry.phrases()) {
                        group++;
                        for (String name : spellings.split("/", -1)) {
                            learn(Normal.of(name.strip()), group, language);
                        }
                    }
                }
            }
            ordinary.addAll(list.words("ordinary"));
        }
    }

    private void learn(String name, int group, Language language) {
        String sound = NameSound.of(name);
        put(names, name, group);
        put(sounds, sound, group);
        put(skeletons, NameSound.skeleton(sound), group);
        if (language == Language.ES) {
            put(spanish, NameSound.spanish(name), group);
        }
    }

    private static void put(Map<String, Set<Integer>> map, String key, int group) {
        map.computeIfAbsent(key, _ -> new HashSet<>()).add(group);
    }

    /** Words of every day that sound like a name: "mira", "meta", "seeing". */
    boolean ordinary(String form) {
        return ordinary.contains(form);
    }

    /** True for a name of the lists, in Latin letters or by its sound in Devanagari. */
    boolean has(String form) {
        return devanagari(form)
                ? sounds.containsKey(NameSound.of(Translit.latin(form)))
                : names.containsKey(form);
    }

    /** True for a name of the lists and for what has the ending of a surname. */
    boolean likely(String form) {
        if (!devanagari(form)) {
            return has(form) || SURNAME.matcher(form).matches();
        }
        String skeleton = NameSound.skeleton(NameSound.of(Translit.latin(form)));
        return has(form) || skeleton.length() >= LIKELY && skeletons.containsKey(skeleton);
    }

    /**
     * The names a word stands for; spellings of one name share them, as far as people of the
     * language hear no difference. Empty for no name.
     */
    Set<Integer> of(String form, Language language) {
        Set<Integer> written = names.get(form);
        if (written != null) {
            return written;
        }
        if (!devanagari(form)) {
            // "Ernandez" is Hernandez, not Fernandez.
            return language == Language.ES
                    ? spanish.getOrDefault(NameSound.spanish(form), Set.of())
                    : Set.of();
        }
        String sound = NameSound.of(Translit.latin(form));
        Set<Integer> heard = sounds.get(sound);
        if (heard != null) {
            return heard;
        }
        String skeleton = NameSound.skeleton(sound);
        boolean telling = skeleton.length() >= TELLING;
        return telling ? skeletons.getOrDefault(skeleton, Set.of()) : Set.of();
    }

    /** Whether two words are spellings of one name. */
    static boolean same(Set<Integer> one, Set<Integer> other) {
        return !Collections.disjoint(one, other);
    }

    private static boolean devanagari(String form) {
        return !form.isEmpty() && form.charAt(0) >= 0x0900 && form.charAt(0) <= 0x097F;
    }
}
