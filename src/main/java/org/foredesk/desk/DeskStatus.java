package org.foredesk.desk;

import java.util.List;

/**
 * How the desk's connections are doing, for the status bar; {@code outboxWaiting} and {@code
 * outboxNeedsYou} count messages not yet handed over and messages a person must look at.
 */
public record DeskStatus(List<Link> links, int outboxWaiting, int outboxNeedsYou) {

    /** What is connected; each has its words in the desk's texts. */
    public enum Part {
        LISTENER,
        ADDRESS,
        /** Stands for WhatsApp and SMS while neither is set up. */
        NUMBER,
        WHATSAPP,
        SMS,
        VOICE,
        EMAIL,
        CALENDAR
    }

    /** How it is; each is drawn in a shape of its own. */
    public enum Light {
        WORKS,
        SLOW,
        DOWN,
        OFF
    }

    /**
     * One connection. {@code label} replaces its name where there is something better to say, such
     * as the address; {@code detail} adds what the desk's own words for part and light cannot know.
     * Both may be empty.
     */
    public record Link(Part part, Light light, String label, String detail) {}

    public DeskStatus {
        links = List.copyOf(links);
    }
}
