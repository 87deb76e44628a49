package org.foredesk.web;

import org.jspecify.annotations.Nullable;

/** Whom a booking is for; the name may be left out for a patient the clinic knows by the number. */
record PatientInput(@Nullable String phone, @Nullable String name) {}
