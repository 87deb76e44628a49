package org.foredesk.desk.firstrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.SettingKey;
import org.jspecify.annotations.Nullable;

/** What each step looks at while it is filled in, with the reason in words. */
final class Checks {

    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-fA-F]{32}");

    private final ClinicDraft draft;
    private final Texts texts;

    Checks(ClinicDraft draft, Texts texts) {
        this.draft = draft;
        this.texts = texts;
    }

    /** {@code loaded} is the plan of a clinic file, which stands for what would be typed. */
    List<Check> of(Step step, @Nullable ClinicPlan loaded) {
        List<Check> checks = new ArrayList<>();
        switch (step) {
            case CHOICE, TEST -> {}
            case CLINIC -> clinic(checks, loaded);
            case SERVICES -> services(checks, loaded);
            case DOCTORS -> doctors(checks, loaded);
            case NUMBER -> number(checks);
        }
        return checks;
    }

    private void clinic(List<Check> checks, @Nullable ClinicPlan loaded) {
        if (loaded != null) {
            checks.add(fine("file", loaded.details().name()));
            return;
        }
        checks.add(
                draft.nameProperty().get().isBlank()
                        ? open("name", "")
                        : fine("name", draft.nameProperty().get().strip()));
        checks.add(
                draft.zoneId()
                        .map(zone ->
                                fine(
                                        "zone",
                                        zone.getDisplayName(
                                                java.time.format.TextStyle.FULL, texts.locale())))
                        .orElseGet(() -> wrong("zone", "")));
        String phone = draft.phoneProperty().get();
        checks.add(
                phone.isBlank()
                        ? open("phone", "")
                        : draft.number(phone)
                                .map(number -> fine("phone", number.display()))
                                .orElseGet(() -> wrong("phone", "")));
        checks.add(
                draft.staffProperty().get().isBlank()
                        ? open("staff", "")
                        : fine("staff", draft.staffProperty().get().strip()));
    }

    private void services(List<Check> checks, @Nullable ClinicPlan loaded) {
        if (loaded != null) {
            checks.add(fine("services", Integer.toString(loaded.services().size())));
            return;
        }
        for (ServiceDraft service : draft.services()) {
            String name = service.nameProperty().get().strip();
            if (name.isEmpty()) {
                continue;
            }
            if (service.length().isEmpty()) {
                checks.add(wrong("minutes", name));
            } else if (!service.priceFine()) {
                checks.add(wrong("price", name));
            } else {
                checks.add(
                        new Check(
                                name,
                                texts.get("firstrun.minutes", service.length().getAsInt()),
                                Check.State.FINE));
            }
        }
        if (checks.isEmpty()) {
            checks.add(open("services", ""));
        }
    }

    private void doctors(List<Check> checks, @Nullable ClinicPlan loaded) {
        if (loaded != null) {
            checks.add(fine("doctors", Integer.toString(loaded.practitioners().size())));
            return;
        }
        for (DoctorDraft doctor : draft.doctors()) {
            String name = doctor.nameProperty().get().strip();
            if (name.isEmpty()) {
                continue;
            }
            if (!doctor.hoursFine()) {
                checks.add(wrong("hours", name));
            } else if (doctor.daysProperty().get().isEmpty()
                    || doctor.hoursProperty().get().isBlank()) {
                checks.add(
                        new Check(
                                name, texts.get("firstrun.check.nohours.open"), Check.State.OPEN));
            } else {
                checks.add(
                        new Check(
                                name,
                                texts.get(
                                        "firstrun.days",
                                        doctor.daysProperty().get().size(),
                                        doctor.hoursProperty().get()),
                                Check.State.FINE));
            }
        }
        if (checks.isEmpty()) {
            checks.add(open("doctors", ""));
        }
    }

    private void number(List<Check> checks) {
        checks.add(field(SettingKey.TWILIO_ACCOUNT_SID, "sid"));
        checks.add(field(SettingKey.TWILIO_AUTH_TOKEN, "token"));
        checks.add(field(SettingKey.TWILIO_WHATSAPP_FROM, "whatsapp"));
        checks.add(field(SettingKey.TWILIO_SMS_FROM, "sms"));
        checks.add(field(SettingKey.PUBLIC_URL, "url"));
    }

    private Check field(SettingKey key, String name) {
        String typed = draft.numberProperty(key).get().strip();
        if (typed.isEmpty()) {
            return open(name, "");
        }
        return problem(key, typed) ? wrong(name, "") : fine(name, "");
    }

    private boolean problem(SettingKey key, String typed) {
        return switch (key) {
            case TWILIO_ACCOUNT_SID -> !ACCOUNT.matcher(typed).matches();
            case TWILIO_AUTH_TOKEN -> !TOKEN.matcher(typed).matches();
            case TWILIO_WHATSAPP_FROM, TWILIO_SMS_FROM -> draft.number(typed).isEmpty();
            default -> key.problemWith(typed).isPresent() || !typed.startsWith("https://");
        };
    }

    /**
     * What is wrong with what was typed about the number, for beside its field; empty where nothing
     * is.
     */
    Optional<String> problemOf(SettingKey key) {
        String typed = draft.numberProperty(key).get().strip();
        return typed.isEmpty() || !problem(key, typed)
                ? Optional.empty()
                : Optional.of(texts.get("firstrun.wrong." + key.key()));
    }

    private Check fine(String name, String detail) {
        return new Check(
                texts.get("firstrun.check." + name),
                detail.isEmpty() ? texts.get("firstrun.check.fine") : detail,
                Check.State.FINE);
    }

    private Check wrong(String name, String subject) {
        String words = texts.get("firstrun.check." + name);
        return new Check(
                subject.isEmpty() ? words : subject,
                texts.get("firstrun.check." + name + ".wrong"),
                Check.State.WRONG);
    }

    private Check open(String name, String subject) {
        String words = texts.get("firstrun.check." + name);
        return new Check(
                subject.isEmpty() ? words : subject,
                texts.get("firstrun.check." + name + ".open"),
                Check.State.OPEN);
    }
}
