package org.foredesk.desk.patients;

import org.foredesk.kernel.PatientId;

/**
 * One row of the list: who, what tells them apart from others of the name, and when they come next,
 * empty where they do not; {@code tone} is how that stands out: {@code success}, {@code warning},
 * {@code danger} or nothing.
 */
record PatientLine(PatientId id, String name, String detail, String next, String tone) {

    PatientLine(PatientId id, String name, String detail, String next) {
        this(id, name, detail, next, "success");
    }
}
