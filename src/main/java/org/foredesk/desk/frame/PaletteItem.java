package org.foredesk.desk.frame;

/**
 * One thing the search offers. {@code group} is the key of its heading in the desk's texts; {@code
 * detail} stands beside the title in grey, {@code end} at the right edge; {@code personal} items
 * are covered while the counter can see the screen; {@code also} is not shown, and it is found by
 * that, too.
 */
public record PaletteItem(
        Group group,
        String icon,
        String title,
        String detail,
        String end,
        boolean personal,
        String also,
        Runnable action) {

    /** Found by what is shown of it. */
    public PaletteItem(
            Group group,
            String icon,
            String title,
            String detail,
            String end,
            boolean personal,
            Runnable action) {
        this(group, icon, title, detail, end, personal, "", action);
    }

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
