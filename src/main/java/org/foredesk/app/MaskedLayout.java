package org.foredesk.app;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last guard of the log, over messages and exceptions alike: telephone numbers lose their
 * middle, keys, tokens and mail names disappear, and so do the values databases quote when they
 * complain. Code is expected to log ids only; this is for what libraries write and for mistakes.
 */
final class MaskedLayout extends PatternLayout {

    private static final Pattern PHONE =
            Pattern.compile("(\\+|%2B)([0-9]{2})[0-9 ()-]{4,14}([0-9]{2})");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?i)(fdk_|bearer\\s+|(?:auth[_-]?token|password|secret|api[_-]?key|signature)[\"']?\\s*[=:]\\s*[\"']?)"
                            + "[^\\s\"',;&]+");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@([\\w-]+\\.[\\w.-]+)");
    private static final Pattern QUOTED_ROW =
            Pattern.compile("(?i)(\\bvalues\\s*\\(|\\)=\\()[^\\n]*");

    @Override
    public String doLayout(ILoggingEvent event) {
        return mask(super.doLayout(event));
    }

    static String mask(String entry) {
        String masked = QUOTED_ROW.matcher(entry).replaceAll("$1…)");
        masked = PHONE.matcher(masked).replaceAll("$1$2…$3");
        masked =
                KEY.matcher(masked)
                        .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "***"));
        return EMAIL.matcher(masked).replaceAll("…@$1");
    }
}
