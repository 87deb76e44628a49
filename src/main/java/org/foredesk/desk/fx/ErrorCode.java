package org.foredesk.desk.fx;

import java.util.Locale;

/**
 * A short code for a failure, the same for the same cause at the same place in every copy of a
 * release.
 */
public final class ErrorCode {

    private ErrorCode() {}

    /** Such as "F-3A7C". */
    public static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        int hash = cause.getClass().getName().hashCode();
        for (StackTraceElement element : cause.getStackTrace()) {
            if (element.getClassName().startsWith("org.foredesk.")) {
                hash =
                        31 * hash
                                + (element.getClassName() + "#" + element.getMethodName())
                                        .hashCode();
                break;
            }
        }
        return String.format(Locale.ROOT, "F-%04X", (hash ^ (hash >>> 16)) & 0xffff);
    }
}
