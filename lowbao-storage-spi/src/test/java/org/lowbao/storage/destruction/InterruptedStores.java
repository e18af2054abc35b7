package org.lowbao.storage.destruction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.key.KeyRegister;

/** Stores whose user is killed around one of the calls that change something: before it, or just after. */
final class InterruptedStores {

    /** The end of the process, as far as the code under test is concerned. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final Set<String> CHANGES = Set.of("record", "destroy", "purge", "refresh");

    private final int killedAt;
    private int moments;

    /** Kills at the {@code killedAt}-th moment, from 0; every changing call has two of them. */
    InterruptedStores(int killedAt) {
        this.killedAt = killedAt;
    }

    Erasure erasure(DestructionRegister destructions, KeyRegister keys, ContentStore contents, JournalStore journals) {
        return new Erasure(
                around(DestructionRegister.class, destructions),
                around(KeyRegister.class, keys),
                around(ContentStore.class, contents),
                around(JournalStore.class, journals));
    }

    private <T> T around(Class<T> type, T store) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean changes = CHANGES.contains(method.getName());
                    moment(changes);
                    try {
                        Object answer = method.invoke(store, arguments);
                        moment(changes);
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private void moment(boolean changes) {
        if (changes && moments++ == killedAt) {
            throw new Killed();
        }
    }
}
