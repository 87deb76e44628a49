package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "faq")
class FaqRow extends OwnedRow {

    String questions;
    @Nullable String answerEn;
    @Nullable String answerEs;
    @Nullable String answerHi;
    int sortOrder;
}
