package org.lowbao.storage.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.key.KeyRegister;

/** Key registers with one fault each, as vendors really make them. */
final class BrokenKeyRegisters {

    private BrokenKeyRegisters() {}

    /** Lets the last key count: an upsert. */
    @Breaks("K1")
    static class LetsTheLastKeyCount extends KeyRegisterContract {
        @Override
        protected KeyRegister emptyRegister() {
            return new ForwardingKeyRegister() {
                @Override
                public Entry register(JournalKey owner, Bytes wrapped) {
                    if (super.register(owner, wrapped) instanceof Entry.Present present) {
                        super.replace(owner, present.wrapped(), wrapped);
                    }
                    return super.find(owner);
                }
            };
        }
    }

    /** Says that it keeps its keys, and keeps them in memory. */
    @Breaks("K2")
    static class ForgetsWhatItSaysItKeeps extends KeyRegisterConformance {
        @Override
        public String create(Path folder) {
            return "memory";
        }

        @Override
        public KeyRegister open(String address) {
            return new ForwardingKeyRegister() {
                @Override
                public boolean durable() {
                    return true;
                }
            };
        }
    }

    /** Gives a destroyed journal a new key: a row that was deleted. */
    @Breaks("K3")
    static class ForgetsDestructions extends KeyRegisterContract {
        @Override
        protected KeyRegister emptyRegister() {
            return new ForwardingKeyRegister() {
                @Override
                public Entry register(JournalKey owner, Bytes wrapped) {
                    Entry entry = super.register(owner, wrapped);
                    return entry instanceof Entry.Destroyed ? new Entry.Present(wrapped) : entry;
                }
            };
        }
    }

    /** Replaces whatever key is there. */
    @Breaks("K4")
    static class ReplacesWithoutLooking extends KeyRegisterContract {
        @Override
        protected KeyRegister emptyRegister() {
            return new ForwardingKeyRegister() {
                @Override
                public boolean replace(JournalKey owner, Bytes expected, Bytes wrapped) {
                    return super.find(owner) instanceof Entry.Present present
                            && super.replace(owner, present.wrapped(), wrapped);
                }
            };
        }
    }

    /** Tells destructions in another order. */
    @Breaks("K5")
    static class TellsTheLatestFirst extends KeyRegisterContract {
        @Override
        protected KeyRegister emptyRegister() {
            return new ForwardingKeyRegister() {
                @Override
                public List<Destruction> destructions(String partition) {
                    var reversed = new ArrayList<>(super.destructions(partition));
                    Collections.reverse(reversed);
                    return reversed;
                }
            };
        }
    }

    /** Is out of order for ever once a thread was interrupted. */
    @Breaks("K6")
    static class NeverRecovers extends KeyRegisterContract {
        @Override
        protected KeyRegister emptyRegister() {
            return new ForwardingKeyRegister() {
                private volatile boolean broken;

                @Override
                public Entry register(JournalKey owner, Bytes wrapped) {
                    broken = broken || Thread.currentThread().isInterrupted();
                    if (broken) {
                        throw new StorageException(Trouble.UNAVAILABLE, "the channel is closed");
                    }
                    return super.register(owner, wrapped);
                }
            };
        }
    }
}
