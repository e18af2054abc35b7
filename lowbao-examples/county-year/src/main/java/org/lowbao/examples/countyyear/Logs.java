package org.lowbao.examples.countyyear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the libraries log into one file; the console belongs to the progress. */
final class Logs {

    private Logs() {}

    static void into(Path folder) throws IOException {
        Files.createDirectories(folder);
        // '%' is a sign of its own in a handler's pattern
        String pattern = folder.resolve("county-year.log").toString().replace("%", "%%");
        var file = new FileHandler(pattern, 10_000_000, 1, true);
        file.setFormatter(new SimpleFormatter());
        file.setEncoding("UTF-8");
        file.setLevel(Level.ALL);
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            handler.close();
        }
        root.addHandler(file);
    }
}
