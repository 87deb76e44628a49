package org.foredesk.desk.firstrun;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.foredesk.kernel.Money;

/** A service as far as typed. */
final class ServiceDraft {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private final StringProperty name;
    private final StringProperty minutes;
    private final StringProperty price = new SimpleStringProperty("");

    ServiceDraft(String name, String minutes) {
        this.name = new SimpleStringProperty(name);
        this.minutes = new SimpleStringProperty(minutes);
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty minutesProperty() {
        return minutes;
    }

    StringProperty priceProperty() {
        return price;
    }

    /** Its length; empty where it is no multiple of five from 5 to 480. */
    OptionalInt length() {
        String typed = minutes.get().strip();
        int value = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        return value >= 5 && value <= 480 && value % 5 == 0
                ? OptionalInt.of(value)
                : OptionalInt.empty();
    }

    Optional<Money> money() {
        return price.get().isBlank() ? Optional.empty() : Money.parse(price.get());
    }

    boolean priceFine() {
        return price.get().isBlank() || money().isPresent();
    }
}
