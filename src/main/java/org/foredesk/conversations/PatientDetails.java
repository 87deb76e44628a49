package org.foredesk.conversations;

import java.time.LocalDate;
import org.foredesk.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What staff can correct on a card. */
public record PatientDetails(
        String name, @Nullable LocalDate birthDate, @Nullable Language language) {}
