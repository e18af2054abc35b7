package org.lowbao.storage.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.memory.InMemoryKeyRegister;

/** The reference, for a subclass to break in one place. */
public class ForwardingKeyRegister implements KeyRegister {

    final KeyRegister right = new InMemoryKeyRegister();

    @Override
    public boolean durable() {
        return right.durable();
    }

    @Override
    public Entry find(JournalKey owner) {
        return right.find(owner);
    }

    @Override
    public Entry register(JournalKey owner, Bytes wrapped) {
        return right.register(owner, wrapped);
    }

    @Override
    public Map<JournalKey, Entry> registerAll(Map<JournalKey, Bytes> wrapped) {
        var answers = new TreeMap<JournalKey, Entry>();
        wrapped.forEach((owner, key) -> answers.put(owner, register(owner, key)));
        return answers;
    }

    @Override
    public boolean replace(JournalKey owner, Bytes expected, Bytes wrapped) {
        return right.replace(owner, expected, wrapped);
    }

    @Override
    public void destroy(JournalKey owner, Instant at) {
        right.destroy(owner, at);
    }

    @Override
    public List<Destruction> destructions(String partition) {
        return right.destructions(partition);
    }

    @Override
    public void close() {
        right.close();
    }
}
