package org.foredesk.desk.calls;

import org.foredesk.calls.Call;

/** One row of the list; {@code name} is the patient's, else the number. */
record CallLine(Call call, String name, CallState state) {}
