package org.foredesk.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Offered answers as one column: a line each, id and title parted by a tab. */
final class Options {

    private Options() {}

    static @Nullable String write(List<ReplyOption> options) {
        return options.isEmpty()
                ? null
                : options.stream()
                        .map(option -> plain(option.id()) + "\t" + plain(option.title()))
                        .collect(Collectors.joining("\n"));
    }

    static List<ReplyOption> read(@Nullable String column) {
        return column == null
                ? List.of()
                : Arrays.stream(column.split("\n", -1)).map(Options::option).toList();
    }

    private static ReplyOption option(String line) {
        int tab = line.indexOf('\t');
        return new ReplyOption(line.substring(0, tab), line.substring(tab + 1));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
