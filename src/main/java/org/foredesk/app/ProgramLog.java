package org.foredesk.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The log: one file a day in the data folder, 14 days kept, masked. Nothing is logged to the
 * terminal, which belongs to what commands print.
 */
final class ProgramLog {

    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{24} %replace(%msg){'[\\r\\n]+', ' '}%n%rootException{12}";
    private static final List<String> CHATTY =
            List.of(
                    "org.hibernate",
                    "org.flywaydb",
                    "com.zaxxer.hikari",
                    "org.eclipse.jetty",
                    "io.javalin",
                    "com.twilio",
                    "org.apache.hc");

    private ProgramLog() {}

    /** Sends everything to the file in {@code folder} from now on. */
    static void toFile(Path folder, ProgramOptions.LogLevel level) {
        LoggerContext context = quiet();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("foredesk.log").toString());
        file.setEncoder(encoder(context));
        file.setRollingPolicy(rolling(context, file, folder));
        file.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(file);
        root.setLevel(Level.valueOf(level.name()));
        if (!root.getLevel().equals(Level.TRACE)) {
            CHATTY.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        }
    }

    /** Takes away the default appender, which would write to the terminal. */
    static LoggerContext quiet() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        return context;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        MaskedLayout layout = new MaskedLayout();
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
            LoggerContext context, RollingFileAppender<ILoggingEvent> file, Path folder) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder.resolve("foredesk-%d{yyyy-MM-dd}.%i.log").toString());
        policy.setMaxFileSize(FileSize.valueOf("20MB"));
        policy.setMaxHistory(14);
        policy.setTotalSizeCap(FileSize.valueOf("200MB"));
        policy.start();
        return policy;
    }
}
