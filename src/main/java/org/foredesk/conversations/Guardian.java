package org.foredesk.conversations;

import org.foredesk.kernel.PatientId;

/** Somebody who books for a patient and is written to where the patient has no number. */
public record Guardian(PatientId person, Relation relation) {}
