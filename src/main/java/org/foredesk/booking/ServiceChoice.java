package org.foredesk.booking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What a visit is for: its services in the order they are given, one after the other by the same
 * practitioner; none stands for the practitioner's usual one. {@code minutes} is how long it is,
 * null for as long as its services take together.
 */
public record ServiceChoice(List<ServiceId> services, @Nullable Integer minutes) {

    /** More than anybody means; one visit is one stay. */
    public static final int MOST = 5;

    /** The practitioner's usual service. */
    public static final ServiceChoice USUAL = new ServiceChoice(List.of(), null);

    public ServiceChoice {
        services = List.copyOf(services);
    }

    /** That one, the usual one where it is null. */
    public static ServiceChoice of(@Nullable ServiceId service) {
        return service == null ? USUAL : of(List.of(service));
    }

    /** These, one after the other. */
    public static ServiceChoice of(List<ServiceId> services) {
        return new ServiceChoice(services, null);
    }

    /** The same for so long. */
    public ServiceChoice lasting(@Nullable Integer howLong) {
        return new ServiceChoice(services, howLong);
    }

    /** The first, by which a visit is counted; null for the usual one. */
    public @Nullable ServiceId first() {
        return services.isEmpty() ? null : services.getFirst();
    }

    /** Whether it stands for whatever the practitioner usually gives. */
    public boolean isUsual() {
        return services.isEmpty();
    }

    boolean repeats() {
        return new HashSet<>(services).size() < services.size();
    }

    /**
     * All in one text that {@link #parse} reads: the ids, then the minutes where they are given.
     */
    public String text() {
        Stream<String> ids = services.stream().map(ServiceId::toString);
        return Stream.concat(ids, Stream.ofNullable(minutes).map(String::valueOf))
                .collect(Collectors.joining(" "));
    }

    /** Null is the usual one. Throws {@link IllegalArgumentException} for what is no such text. */
    public static ServiceChoice parse(@Nullable String text) {
        List<ServiceId> services = new ArrayList<>();
        Integer minutes = null;
        for (String each : text == null ? List.<String>of() : words(text)) {
            if (each.indexOf('-') < 0) {
                minutes = Integer.valueOf(each);
            } else {
                services.add(ServiceId.of(each));
            }
        }
        return new ServiceChoice(services, minutes);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(each -> !each.isBlank()).toList();
    }

    /** As it is in a row: the first service, the {@link #rest} of them, the length. */
    static ServiceChoice stored(
            @Nullable UUID first, @Nullable String rest, @Nullable Integer minutes) {
        List<ServiceId> all = new ArrayList<>();
        if (first != null) {
            all.add(new ServiceId(first));
        }
        all.addAll(parse(rest).services());
        return new ServiceChoice(all, minutes);
    }

    /** The services after the first, as a row has them; null where there are none. */
    @Nullable String rest() {
        return services.size() < 2 ? null : of(services.subList(1, services.size())).text();
    }
}
