package org.foredesk.assistant;

import org.jspecify.annotations.Nullable;

/**
 * Whom the visit is for.
 *
 * @param patient id of the patient, once that is clear
 * @param name the name told in this dialogue
 * @param relation {@code child}, {@code parent}, {@code spouse}, {@code other}; null or {@code
 *     self} for the writer
 * @param reason in the patient's own words
 */
record Party(
        @Nullable String patient,
        @Nullable String name,
        @Nullable String relation,
        @Nullable String reason) {

    static final Party UNKNOWN = new Party(null, null, null, null);

    Party withPatient(@Nullable String id) {
        return new Party(id, name, relation, reason);
    }

    Party withName(@Nullable String told) {
        return new Party(patient, told, relation, reason);
    }

    Party withRelation(@Nullable String told) {
        return new Party(patient, name, told, reason);
    }

    Party withReason(@Nullable String told) {
        return new Party(patient, name, relation, told);
    }

    boolean forSomebodyElse() {
        return relation != null && !"self".equals(relation);
    }
}
