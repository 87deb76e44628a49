package org.foredesk.storage;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.foredesk.kernel.Outcome;

/** Another process that holds a data folder and answers on its local line until it is killed. */
public final class LineHolder {

    private LineHolder() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder folder = DataFolder.open(Path.of(arguments[0])).orElseThrow();
        DataKey key = DataKey.openInFile(folder).orElseThrow();
        LocalLine.open(
                folder,
                key,
                Map.of(
                        "who",
                        args ->
                                Outcome.done(
                                        new TextNode("process " + ProcessHandle.current().pid()))));
        new CountDownLatch(1).await();
    }
}
