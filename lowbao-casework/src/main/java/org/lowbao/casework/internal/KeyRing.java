package org.lowbao.casework.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.KeyProvider;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;

/**
 * Finds and makes the keys of journals, and remembers the last few thousand in memory, until they are destroyed. A key that
 * another process destroyed is forgotten as soon as the emptied head of its journal is seen. Safe for many threads.
 */
public final class KeyRing {

    private static final int REMEMBERED = 5_000;

    private final KeyRegister register;
    private final KeyProvider provider;
    private final Sealing sealing;
    private final Entropy entropy;
    private final Map<JournalKey, DossierKeys> recent = Collections.synchronizedMap(new Recent());
    private final Set<JournalKey> forgotten = ConcurrentHashMap.newKeySet();

    public KeyRing(KeyRegister register, KeyProvider provider, Sealing sealing, Entropy entropy) {
        this.register = register;
        this.provider = provider;
        this.sealing = sealing;
        this.entropy = entropy;
    }

    /** Tells whether a journal's key was destroyed. */
    public boolean isDestroyed(JournalKey owner) {
        return forgotten.contains(owner) || register.find(owner) instanceof KeyRegister.Entry.Destroyed;
    }

    /** Forgets for ever the keys of a journal that was destroyed. */
    public void forget(JournalKey owner) {
        forgotten.add(owner);
        recent.remove(owner);
    }

    /** Returns the journal's keys, or empty if it has none or they were destroyed. */
    Optional<DossierKeys> find(JournalKey owner) {
        DossierKeys known = recent.get(owner);
        return known != null ? Optional.of(known) : present(owner, register.find(owner));
    }

    /** Returns the journal's keys, made now if it has none; empty only if they were destroyed. */
    Optional<DossierKeys> findOrMake(JournalKey owner) {
        Optional<DossierKeys> known = find(owner);
        return known.isPresent() ? known : present(owner, register.register(owner, wrapped(owner)));
    }

    /** Makes the keys of many journals at the cost of few flushes. */
    public void prepare(List<JournalKey> owners) {
        var wanted = new TreeMap<JournalKey, Bytes>();
        for (JournalKey owner : owners) {
            if (!recent.containsKey(owner) && register.find(owner) instanceof KeyRegister.Entry.Absent) {
                wanted.put(owner, wrapped(owner));
            }
        }
        if (!wanted.isEmpty()) {
            register.registerAll(wanted).forEach(this::present);
        }
    }

    /** Returns a token that stands for {@code text} and says nothing of it: 32 hexadecimal digits. */
    public String blind(String purpose, String text) {
        byte[] mac = provider.mac("token " + purpose, text.getBytes(StandardCharsets.UTF_8));
        return Bytes.of(Arrays.copyOf(mac, 16)).hex();
    }

    private Bytes wrapped(JournalKey owner) {
        byte[] key = entropy.newKey("journal " + owner);
        try {
            return Bytes.of(provider.wrap(key, context(owner)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private Optional<DossierKeys> present(JournalKey owner, KeyRegister.Entry entry) {
        if (!(entry instanceof KeyRegister.Entry.Present present)) {
            return Optional.empty();
        }
        byte[] key = provider.unwrap(present.wrapped().toByteArray(), context(owner));
        var keys = new DossierKeys(owner, key, sealing, entropy);
        Arrays.fill(key, (byte) 0);
        recent.put(owner, keys);
        if (forgotten.contains(owner)) {
            // destroyed while it was looked up
            recent.remove(owner);
            return Optional.empty();
        }
        return Optional.of(keys);
    }

    private static byte[] context(JournalKey owner) {
        return ("lowbao key 1|" + owner).getBytes(StandardCharsets.UTF_8);
    }

    /** Forgets the key that was used longest ago. */
    private static final class Recent extends LinkedHashMap<JournalKey, DossierKeys> {
        private static final long serialVersionUID = 1L;

        private Recent() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<JournalKey, DossierKeys> eldest) {
            return size() > REMEMBERED;
        }
    }
}
