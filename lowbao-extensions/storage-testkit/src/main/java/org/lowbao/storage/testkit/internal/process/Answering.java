package org.lowbao.storage.testkit.internal.process;

import java.util.List;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.testkit.internal.Contender;
import org.lowbao.storage.testkit.internal.Samples;

/**
 * Does what it is asked, line by line: {@code version ID}, {@code append ID VERSION}, or {@code contend NAME COMMITS};
 * answers each with one line.
 */
public final class Answering implements Job<JournalStore> {

    @Override
    public void run(JournalStore store, List<String> arguments, Talk talk) throws Exception {
        talk.say("open");
        for (String line = talk.hear(); line != null; line = talk.hear()) {
            String[] words = line.split(" ", -1);
            talk.say(
                    switch (words[0]) {
                        case "version" ->
                            Long.toString(store.head(Samples.key(words[1]))
                                    .map(Head::version)
                                    .orElse(0L));
                        case "append" ->
                            store.commit(Commit.of(Samples.append(Samples.key(words[1]), Long.parseLong(words[2]))))
                                            .committed()
                                    ? "done"
                                    : "conflict";
                        case "contend" -> contend(store, words[1], Integer.parseInt(words[2]));
                        default -> "not understood";
                    });
        }
    }

    private static String contend(JournalStore store, String name, int commits) {
        try {
            return Integer.toString(new Contender(store, name).run(commits));
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
