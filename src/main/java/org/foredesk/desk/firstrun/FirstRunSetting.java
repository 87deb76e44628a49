package org.foredesk.desk.firstrun;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.kernel.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Where the first start happens: the file the desk remembers language and theme in, the clock, the
 * computer's own zone and country (ISO 3166-1 alpha-2) as first suggestions, and where texts on a
 * practice phone are announced. {@code rehearse} runs a plan for a moment, without keeping
 * anything, so that a test message can be answered; it is null where that cannot be done, and is
 * called away from JavaFX's thread.
 */
public record FirstRunSetting(
        Path memory,
        InstantSource clock,
        ZoneId zone,
        String country,
        Facts facts,
        @Nullable Function<ClinicPlan, CompletableFuture<RehearsalPhone>> rehearse) {}
