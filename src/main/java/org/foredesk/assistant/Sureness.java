package org.foredesk.assistant;

import java.math.BigDecimal;
import java.util.Optional;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.PractitionerMention;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;

/**
 * Whether a reading is sure enough to go by, as the clinic has set it ({@code
 * assistant.confidence.ask}).
 */
final class Sureness {

    private final Settings settings;

    Sureness(Settings settings) {
        this.settings = settings;
    }

    /** Whether the message as a whole is read too unsurely to go by. */
    boolean lacks(Meaning meaning) {
        return below(meaning.confidence());
    }

    /** The doctor taken for the one named although the name is too far off to go by. */
    Optional<PractitionerMention.Candidate> guessedDoctor(Meaning meaning) {
        return Optional.ofNullable(meaning.practitioner())
                .map(PractitionerMention::match)
                .filter(doctor -> below(doctor.confidence()));
    }

    private boolean below(double confidence) {
        BigDecimal enough = settings.decimal(SettingKey.ASSISTANT_CONFIDENCE_ASK);
        return BigDecimal.valueOf(confidence).compareTo(enough) < 0;
    }
}
