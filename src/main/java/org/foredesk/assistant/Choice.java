package org.foredesk.assistant;

/** Something other than a time that was offered under a number: a doctor, a person, an appointment. */
record Choice(int number, String label, String value) {}
