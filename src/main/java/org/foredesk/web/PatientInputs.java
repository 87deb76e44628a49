package org.foredesk.web;

import java.util.List;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Finds or enters the patient a request names. */
final class PatientInputs {

    private static final int LONGEST_NAME = 200;

    private final Patients patients;

    PatientInputs(Patients patients) {
        this.patients = patients;
    }

    /**
     * The patient of that number and name, entered where new; a name is needed for somebody new.
     */
    Patient enter(Tx tx, @Nullable PatientInput given, Call call) {
        if (given == null) {
            throw Rejection.malformed("patient", "The field patient is needed.");
        }
        PhoneNumber phone = Inputs.phone(given.phone(), "patient.phone", call);
        String name = Inputs.orNull(given.name());
        if (name != null && name.length() > LONGEST_NAME) {
            throw Rejection.malformed("patient.name", "A name may have 200 characters at most.");
        }
        if (name == null && nobodyNamed(tx, call, phone)) {
            throw Rejection.malformed("patient.name", "The name is needed for a new patient.");
        }
        return patients.findOrCreate(
                tx, call.clinic().id(), PatientIdentity.phone(phone), name, null);
    }

    private boolean nobodyNamed(Tx tx, Call call, PhoneNumber phone) {
        List<Patient> known = patients.with(tx, call.clinic().id(), PatientIdentity.phone(phone));
        return known.isEmpty() || known.getFirst().name() == null;
    }
}
