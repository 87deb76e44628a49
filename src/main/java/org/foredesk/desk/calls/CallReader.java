package org.foredesk.desk.calls;

import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.RequestStatus;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallQuery;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.request.CallerWords;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ClinicId;
import org.jspecify.annotations.Nullable;

/** Reads calls and what has become of them from the features; for the background. */
final class CallReader {

    private static final int MOST = 300;

    private final DeskServices services;
    private final ClinicId clinic;

    CallReader(DeskServices services) {
        this.services = services;
        this.clinic = services.clinicId();
    }

    /** The latest first. */
    List<CallLine> lines() {
        return services.calls().list(new CallQuery(clinic, null, MOST)).stream()
                .map(call -> line(call, request(call)))
                .toList();
    }

    @Nullable CallShown read(@Nullable CallId id) {
        Call call = id == null ? null : services.calls().find(clinic, id).orElse(null);
        if (call == null) {
            return null;
        }
        BookingRequest request = request(call);
        return new CallShown(
                line(call, request),
                services.patients().withPhone(clinic, call.told().phone()),
                request,
                visit(call, request));
    }

    private @Nullable BookingRequest request(Call call) {
        return call.request() == null
                ? null
                : services.booking().requests().find(clinic, call.request()).orElse(null);
    }

    private @Nullable Appointment visit(Call call, @Nullable BookingRequest request) {
        AppointmentId id =
                call.appointment() == null && request != null
                        ? request.appointment()
                        : call.appointment();
        return id == null ? null : services.booking().appointment(clinic, id).orElse(null);
    }

    private CallLine line(Call call, @Nullable BookingRequest request) {
        return new CallLine(call, CallerWords.name(call, services), state(call, request));
    }

    private static CallState state(Call call, @Nullable BookingRequest request) {
        if (call.appointment() != null) {
            return CallState.BOOKED;
        }
        if (request == null) {
            return call.matter() == null
                    ? CallState.NOTHING_BOOKED
                    : switch (call.matter()) {
                        case CANCEL -> CallState.WANTS_CANCEL;
                        case MOVE -> CallState.WANTS_MOVE;
                        case UNSURE -> CallState.UNSURE;
                    };
        }
        if (request.status() == RequestStatus.PENDING) {
            return CallState.NEEDS_YOU;
        }
        return request.appointment() == null ? CallState.REJECTED : CallState.BOOKED;
    }
}
