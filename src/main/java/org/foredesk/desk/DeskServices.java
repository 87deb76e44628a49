package org.foredesk.desk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.foredesk.assistant.CorrectedSentences;
import org.foredesk.assistant.Corrections;
import org.foredesk.assistant.ModelHelp;
import org.foredesk.assistant.Provenance;
import org.foredesk.assistant.SentenceTrial;
import org.foredesk.booking.Booking;
import org.foredesk.booking.Directory;
import org.foredesk.calls.Calls;
import org.foredesk.conversations.Conversations;
import org.foredesk.conversations.PatientCards;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Facts;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.Actor;
import org.foredesk.security.ClinicSettings;
import org.foredesk.web.practice.PracticeCarrier;
import org.jspecify.annotations.Nullable;

/**
 * What the screens are given: the clinic, who sits at the desk, and the façades of the features.
 * {@code practice} plays the patients' phones and is null where the clinic has none; {@code memory}
 * is the file the desk remembers its window and choices in; {@code status} is asked in the
 * background every few seconds and may look things up.
 */
public record DeskServices(
        ClinicId clinicId,
        Actor.Staff staff,
        Facts facts,
        ClinicSettings settings,
        InstantSource clock,
        Directory directory,
        Booking booking,
        Conversations conversations,
        Patients patients,
        PatientCards cards,
        Provenance provenance,
        ModelHelp modelHelp,
        Corrections corrections,
        CorrectedSentences correctedSentences,
        SentenceTrial sentences,
        ClinicWording wording,
        Outbox outbox,
        ContactWindow windows,
        Calls calls,
        @Nullable PracticeCarrier practice,
        Path memory,
        Supplier<DeskStatus> status) {

    /** The clinic as it is now. */
    public Clinic clinic() {
        return directory.view(clinicId).clinic();
    }
}
