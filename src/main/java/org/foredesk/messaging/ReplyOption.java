package org.foredesk.messaging;

/**
 * An answer offered with a message: what is shown, and what counts as the answer when it is tapped.
 */
public record ReplyOption(String id, String title) {

    /** The title in at most so many characters, for channels that show no more. */
    public String titleWithin(int most) {
        if (title.length() <= most) {
            return title;
        }
        String cut = title.substring(0, most - 1);
        int space = cut.lastIndexOf(' ');
        return (space > most / 2 ? cut.substring(0, space) : cut).strip() + "…";
    }
}
