package org.foredesk.assistant.understanding;

/** A piece and the tokens it covers, {@code end} not included. */
record Item(int start, int end, Piece piece) {
    int length() {
        return end - start;
    }
}
