package org.foredesk.desk.frame;

/**
 * One thing the search offers. {@code group} is the key of its heading in the desk's texts; {@code
 * detail} stands beside the title in grey, {@code end} at the right edge; {@code personal} items
 * are covered while the counter can see the screen.
 */
public record PaletteItem(
        Group group,
        String icon,
        String title,
        String detail,
        String end,
        boolean personal,
        Runnable action) {

    /** The headings, in the order they are shown: actions before places. */
    public enum Group {
        DO("palette.do"),
        PEOPLE("palette.people"),
        THINGS("palette.things"),
        GO("palette.go");

        private final String textKey;

        Group(String textKey) {
            this.textKey = textKey;
        }

        String textKey() {
            return textKey;
        }
    }
}
