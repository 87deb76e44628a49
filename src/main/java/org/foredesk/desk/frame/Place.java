package org.foredesk.desk.frame;

import java.time.LocalDate;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/** Something the desk can show. */
public sealed interface Place {

    /** The screen it is shown on. */
    ScreenName screen();

    /**
     * Where one is afterwards: the same without what it begins there. The calendar knows its day
     * itself, which may have become another one since.
     */
    default Place settled() {
        return switch (this) {
            case ComeBack(PatientId patient, AppointmentId _) -> new PatientCard(patient);
            default -> screen() == ScreenName.CALENDAR ? new Whole(screen()) : this;
        };
    }

    /** A whole screen, as it was left. */
    record Whole(ScreenName screen) implements Place {}

    /** One thread of the inbox. */
    record Conversation(ConversationId conversation) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.INBOX;
        }
    }

    /** The newest thread of a patient. */
    record ConversationOf(PatientId patient) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.INBOX;
        }
    }

    /** One call with a voice agent. */
    record Spoken(CallId call) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.CALLS;
        }
    }

    /** The card of a patient. */
    record PatientCard(PatientId patient) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.PATIENTS;
        }
    }

    /**
     * The card of a patient, ready to say when they are to come back; {@code after} is the visit at
     * which that is decided.
     */
    record ComeBack(PatientId patient, AppointmentId after) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.PATIENTS;
        }
    }

    /** One appointment in the calendar, on its day in the clinic's zone. */
    record Appointment(AppointmentId appointment, LocalDate day) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.CALENDAR;
        }
    }

    /** One appointment in the calendar, picked up there for something to be done with it. */
    record Carry(AppointmentId appointment, LocalDate day, Purpose purpose) implements Place {

        /** What it is picked up for. */
        public enum Purpose {
            MOVE,
            COPY,
            LENGTH
        }

        @Override
        public ScreenName screen() {
            return ScreenName.CALENDAR;
        }
    }

    /** One part of the settings. */
    record Setting(SettingsSection section) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.SETTINGS;
        }
    }

    /** The form for a new booking of a patient, at the next free time. */
    record NewBooking(PatientId patient) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.CALENDAR;
        }
    }

    /** Who waits for a time to come free, beside the day. */
    record Waitlist() implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.CALENDAR;
        }
    }

    /** The sick day of a practitioner, beside the day; null to choose whose. */
    record SickDay(@Nullable PractitionerId practitioner) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.CALENDAR;
        }
    }

    /**
     * Who runs late today and by how many minutes, beside the day; null for what is to be chosen.
     */
    record RunningLate(@Nullable PractitionerId practitioner, @Nullable Integer minutes)
            implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.CALENDAR;
        }
    }

    /** One day of the calendar. */
    record Day(LocalDate day) implements Place {
        @Override
        public ScreenName screen() {
            return ScreenName.CALENDAR;
        }
    }
}
