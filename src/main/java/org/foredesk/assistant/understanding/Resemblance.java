package org.foredesk.assistant.understanding;

/** An example sentence of the lists, and the intent it stands for. */
public record Resemblance(Intent intent, String sentence) {}
