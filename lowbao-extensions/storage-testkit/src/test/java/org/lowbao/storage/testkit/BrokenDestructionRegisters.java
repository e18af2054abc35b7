package org.lowbao.storage.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.destruction.DestructionRegister;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.memory.InMemoryDestructionRegister;

/** Destruction registers with one fault each, as vendors really make them. */
final class BrokenDestructionRegisters {

    private BrokenDestructionRegisters() {}

    /** Answers with what was asked, not with what is on record. */
    @Breaks("D1")
    static class AnswersWhatWasAsked extends DestructionRegisterContract {
        @Override
        protected DestructionRegister emptyRegister() {
            return new ForwardingDestructionRegister() {
                @Override
                public DestructionRecord record(JournalKey journal, Instant at) {
                    long number = super.record(journal, at).number();
                    return new DestructionRecord(number, journal, at.truncatedTo(ChronoUnit.MILLIS));
                }
            };
        }
    }

    /** Says that it keeps its records, and keeps them in memory. */
    @Breaks("D2")
    static class ForgetsWhatItSaysItKeeps extends DestructionRegisterContract {
        @Override
        protected DestructionRegister emptyRegister() {
            return new ForwardingDestructionRegister() {
                @Override
                public boolean durable() {
                    return true;
                }
            };
        }

        @Override
        protected DestructionRegister openAgain() {
            return new InMemoryDestructionRegister();
        }
    }

    /** Tells records by their time: a page may skip one that was made late. */
    @Breaks("D3")
    static class SortsByTime extends DestructionRegisterContract {
        @Override
        protected DestructionRegister emptyRegister() {
            return new ForwardingDestructionRegister() {
                @Override
                public List<DestructionRecord> page(String partition, long after, int limit) {
                    return super.page(partition, after, limit).stream()
                            .sorted(Comparator.comparing(DestructionRecord::at))
                            .toList();
                }
            };
        }
    }

    /** Keeps the last records only: a table with a limit. */
    @Breaks("D4")
    static class DropsTheOldest extends DestructionRegisterContract {
        @Override
        protected DestructionRegister emptyRegister() {
            return new ForwardingDestructionRegister() {
                private long last;

                @Override
                public DestructionRecord record(JournalKey journal, Instant at) {
                    DestructionRecord made = super.record(journal, at);
                    last = Math.max(last, made.number());
                    return made;
                }

                @Override
                public Optional<DestructionRecord> find(JournalKey journal) {
                    return super.find(journal).filter(found -> found.number() > last - 20);
                }
            };
        }
    }

    /** Looks first and records later, without a lock in between. */
    @Breaks("D5")
    static class LooksBeforeItRecords extends DestructionRegisterContract {
        @Override
        protected DestructionRegister emptyRegister() {
            return new ForwardingDestructionRegister() {
                @Override
                public DestructionRecord record(JournalKey journal, Instant at) {
                    Optional<DestructionRecord> there = super.find(journal);
                    LockSupport.parkNanos(1_000_000);
                    long number = super.record(journal, at).number();
                    return there.orElseGet(() -> new DestructionRecord(number, journal, at));
                }
            };
        }
    }

    /** Is out of order for ever once a thread was interrupted. */
    @Breaks("D6")
    static class NeverRecovers extends DestructionRegisterContract {
        @Override
        protected DestructionRegister emptyRegister() {
            return new ForwardingDestructionRegister() {
                private volatile boolean broken;

                @Override
                public DestructionRecord record(JournalKey journal, Instant at) {
                    broken = broken || Thread.currentThread().isInterrupted();
                    if (broken) {
                        throw new StorageException(Trouble.UNAVAILABLE, "the channel is closed");
                    }
                    return super.record(journal, at);
                }
            };
        }
    }
}
