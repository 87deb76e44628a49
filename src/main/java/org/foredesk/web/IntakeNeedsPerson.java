package org.foredesk.web;

import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;

/** An accepted request could not be worked on and will not be tried again by itself. */
public record IntakeNeedsPerson(ClinicId clinic, UUID event) implements Fact {}
