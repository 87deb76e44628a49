package org.foredesk.desk.calendar;

import java.time.LocalDate;
import org.foredesk.kernel.DepartmentId;
import org.foredesk.kernel.LocationId;
import org.jspecify.annotations.Nullable;

/** Which day of whom is to be shown; null filters do not narrow. */
record Wanted(LocalDate day, @Nullable DepartmentId department, @Nullable LocationId location) {}
