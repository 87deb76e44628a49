package org.foredesk.conversations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.messaging.Consent;
import org.foredesk.storage.Tx;

/** Puts a patient's card together. */
final class PatientCardReader {

    private static final int MOST_THREADS = 50;

    private final Patients patients;
    private final Consent consent;

    PatientCardReader(Patients patients, Consent consent) {
        this.patients = patients;
        this.consent = consent;
    }

    Optional<PatientCard> read(Tx tx, ClinicId clinic, PatientId id) {
        return patients.find(tx, clinic, id)
                .map(patient ->
                        new PatientCard(
                                patient,
                                relatives(tx, patient),
                                ThreadSearch.list(
                                                tx,
                                                ConversationQuery.all(clinic)
                                                        .withPatient(patient.id())
                                                        .page(null, MOST_THREADS))
                                        .items(),
                                notes(tx, patient.id()),
                                permissions(tx, patient),
                                PatientDuplicates.of(tx, patients, clinic, patient.id()),
                                PatientMerges.of(tx, patient.id())));
    }

    private List<PatientCard.Relative> relatives(Tx tx, Patient patient) {
        Map<PatientId, Relation> answering = new LinkedHashMap<>();
        Guardians.of(tx, patient.id())
                .forEach(guardian -> answering.put(guardian.person(), guardian.relation()));
        List<PatientId> wards = Guardians.wards(tx, patient.id());
        Map<PatientId, Patient> sharing = new LinkedHashMap<>();
        patient.identities().stream()
                .flatMap(identity -> patients.with(tx, patient.clinic(), identity).stream())
                .filter(other -> !other.id().equals(patient.id()))
                .forEach(other -> sharing.put(other.id(), other));
        Map<PatientId, Patient> all = new LinkedHashMap<>(sharing);
        List<PatientId> close = new ArrayList<>(answering.keySet());
        close.addAll(wards);
        close.forEach(id ->
                patients.find(tx, patient.clinic(), id).ifPresent(who -> all.put(who.id(), who)));
        all.remove(patient.id());
        return all.values().stream()
                .map(who ->
                        new PatientCard.Relative(
                                who,
                                answering.get(who.id()),
                                wards.contains(who.id()),
                                sharing.containsKey(who.id())))
                .toList();
    }

    private static List<Note> notes(Tx tx, PatientId id) {
        return tx
                .session()
                .createSelectionQuery(
                        "from PatientNoteRow where patientId = :id order by createdAt desc, id desc",
                        PatientNoteRow.class)
                .setParameter("id", id.value())
                .list()
                .stream()
                .map(PatientNoteRow::toNote)
                .toList();
    }

    private List<ContactPermission> permissions(Tx tx, Patient patient) {
        List<ContactPermission> permissions = new ArrayList<>();
        for (PatientIdentity identity : patient.identities()) {
            List<ChannelKind> channels =
                    switch (identity.kind()) {
                        case PHONE -> List.of(ChannelKind.WHATSAPP, ChannelKind.SMS);
                        case WHATSAPP -> List.of(ChannelKind.WHATSAPP);
                        case EMAIL -> List.of(ChannelKind.EMAIL);
                    };
            for (ChannelKind channel : channels) {
                permissions.add(
                        new ContactPermission(
                                channel,
                                identity.value(),
                                consent.allows(tx, patient.clinic(), channel, identity.value())));
            }
        }
        return permissions.stream().distinct().toList();
    }
}
