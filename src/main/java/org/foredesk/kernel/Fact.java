package org.foredesk.kernel;

/**
 * Something that has happened, named in the past tense ({@code AppointmentBooked}). A fact carries
 * ids and no commands: whoever hears it reads again what it needs.
 */
public interface Fact {}
