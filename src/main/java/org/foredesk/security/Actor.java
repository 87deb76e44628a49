package org.foredesk.security;

import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Who does something: every change, message and audit entry names one. */
public sealed interface Actor {

    /** The short word kept in rows and shown in the API. */
    String kind();

    /** What staff read in a history. */
    String label();

    /** Which one of its kind, where that is known: an id, or the name of a key. */
    default @Nullable String reference() {
        return null;
    }

    /** Somebody at the desk. */
    record Staff(StaffId id, String name) implements Actor {
        @Override
        public String kind() {
            return "staff";
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public String reference() {
            return id.toString();
        }
    }

    /** The patient, on whatever channel. */
    record Patient(PatientId id) implements Actor {
        @Override
        public String kind() {
            return "patient";
        }

        @Override
        public String label() {
            return "Patient";
        }

        @Override
        public String reference() {
            return id.toString();
        }
    }

    /** The assistant that answers messages. */
    record Assistant() implements Actor {
        @Override
        public String kind() {
            return "assistant";
        }

        @Override
        public String label() {
            return "Assistant";
        }
    }

    /** A voice agent on the telephone. */
    record VoiceAgent() implements Actor {
        @Override
        public String kind() {
            return "voice_agent";
        }

        @Override
        public String label() {
            return "Voice agent";
        }
    }

    /** Another program with an API key of that name. */
    record ApiClient(String name) implements Actor {
        @Override
        public String kind() {
            return "api";
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public String reference() {
            return name;
        }
    }

    /** An n8n workflow. */
    record Workflow() implements Actor {
        @Override
        public String kind() {
            return "workflow";
        }

        @Override
        public String label() {
            return "Workflow";
        }
    }

    /** Foredesk itself: expiry, retention, repairs. */
    record Program() implements Actor {
        @Override
        public String kind() {
            return "system";
        }

        @Override
        public String label() {
            return "Foredesk";
        }
    }
}
