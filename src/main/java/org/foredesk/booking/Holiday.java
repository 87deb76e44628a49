package org.foredesk.booking;

import java.time.LocalDate;

/** A day on which the whole clinic is closed. */
public record Holiday(LocalDate date, String name) {}
