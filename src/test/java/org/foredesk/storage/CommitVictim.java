package org.foredesk.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.foredesk.kernel.Facts;

/**
 * A process that commits without end, from several callers, and notes each commit, until it is
 * killed.
 */
public final class CommitVictim {

    private CommitVictim() {}

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException {
        Database database =
                Database.open(
                        DatabaseSettings.embedded(Path.of(arguments[0]), arguments[1]),
                        List.of(WordRow.class));
        try (Connection connection = database.dataSource().getConnection()) {
            connection
                    .createStatement()
                    .execute(
                            "create table test_word (id uuid primary key, word varchar(50) not null,"
                                    + " written_at timestamp(6) with time zone not null)");
            connection.commit();
        }
        Transactions transactions =
                new Transactions(database, InstantSource.system(), new Facts(Runnable::run));
        FileChannel notes =
                FileChannel.open(
                        Path.of(arguments[2]),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
        Thread last = Thread.currentThread();
        for (int caller = 0; caller < 8; caller++) {
            String name = caller + "-";
            boolean durable = Boolean.parseBoolean(arguments[3]);
            last =
                    Thread.startVirtualThread(
                            () -> commitForEver(transactions, notes, name, durable));
        }
        last.join();
    }

    private static void commitForEver(
            Transactions transactions, FileChannel notes, String name, boolean durable) {
        for (int i = 0; ; i++) {
            String word = name + i;
            if (durable) {
                transactions.writeDurably(tx -> tx.session().insert(WordRow.of(word, tx.now())));
            } else {
                transactions.writeOnly(tx -> tx.session().insert(WordRow.of(word, tx.now())));
            }
            try {
                notes.write(ByteBuffer.wrap((word + "\n").getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
