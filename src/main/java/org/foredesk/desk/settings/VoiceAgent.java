package org.foredesk.desk.settings;

import java.util.Locale;

/** Whose voice agent a clinic may have, with the addresses it is given. */
enum VoiceAgent {
    VAPI("Vapi", "/webhooks/voice-agent/vapi", "/tools/vapi"),
    RETELL("Retell", "/webhooks/voice-agent/retell", "/tools/retell"),
    ELEVENLABS("ElevenLabs", "/webhooks/voice-agent/elevenlabs", "/tools"),
    /** One that speaks our own form. */
    OWN("", "/webhooks/voice-agent", "/tools");

    private static final String API = "/api/v1";

    private final String vendor;
    private final String reports;
    private final String tools;

    VoiceAgent(String vendor, String reports, String tools) {
        this.vendor = vendor;
        this.reports = API + reports;
        this.tools = API + tools;
    }

    /** The vendor's name; empty for an agent of the clinic's own. */
    String vendor() {
        return vendor;
    }

    /** Where finished calls are reported, below the public address. */
    String reports() {
        return reports;
    }

    /** Where the tools are that the agent uses during a call. */
    String tools() {
        return tools;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
