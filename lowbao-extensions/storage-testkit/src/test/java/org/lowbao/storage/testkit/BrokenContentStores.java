package org.lowbao.storage.testkit;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;

/** Content stores with one fault each, as vendors really make them. */
final class BrokenContentStores {

    private BrokenContentStores() {}

    /** Takes the first read for the whole stream. */
    @Breaks("C1")
    static class ReadsOnce extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
                    try {
                        byte[] buffer = new byte[8_192];
                        int read = Math.max(0, bytes.read(buffer));
                        return super.stage(owner, id, new ByteArrayInputStream(buffer, 0, read), leaseUntil);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }
    }

    /** Shows what is staged: no difference between the two places. */
    @Breaks("C2")
    static class ShowsWhatIsStaged extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
                    StoredContent staged = super.stage(owner, id, bytes, leaseUntil);
                    super.publish(owner, List.of(id));
                    return staged;
                }
            };
        }
    }

    /** Publishes one by one, and stops where one is missing. */
    @Breaks("C3")
    static class PublishesOneByOne extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public void publish(JournalKey owner, Collection<String> ids) {
                    ids.forEach(id -> super.publish(owner, List.of(id)));
                }
            };
        }
    }

    /** Looks for contents by their ids alone. */
    @Breaks("C4")
    static class ForgetsOwners extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                private JournalKey last = new JournalKey("P", "none");

                @Override
                public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
                    last = owner;
                    return super.stage(owner, id, bytes, leaseUntil);
                }

                @Override
                public Optional<StoredContent> find(JournalKey owner, String id) {
                    return super.find(owner, id).or(() -> super.find(last, id));
                }

                @Override
                public InputStream open(JournalKey owner, String id) {
                    return super.open(super.find(owner, id).isPresent() ? owner : last, id);
                }

                @Override
                public void publish(JournalKey owner, Collection<String> ids) {
                    super.publish(last, ids);
                }
            };
        }
    }

    /** Writes over what is published. */
    @Breaks("C5")
    static class WritesOverWhatIsPublished extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
                    super.purge(owner, id);
                    return super.stage(owner, id, bytes, leaseUntil);
                }
            };
        }
    }

    /** Takes a broken stream for one that has come to its end. */
    @Breaks("C6")
    static class KeepsWhatCameThrough extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
                    return super.stage(owner, id, endingQuietly(bytes), leaseUntil);
                }
            };
        }

        private static InputStream endingQuietly(InputStream bytes) {
            return new FilterInputStream(bytes) {
                @Override
                public int read(byte[] into, int from, int length) {
                    try {
                        return super.read(into, from, length);
                    } catch (IOException lost) {
                        return -1;
                    }
                }
            };
        }
    }

    /** Takes what is there for what was staged. */
    @Breaks("C7")
    static class VerifiesByLooking extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public boolean verify(JournalKey owner, String id) {
                    return super.find(owner, id).isPresent();
                }
            };
        }

        @Override
        protected boolean damage(JournalKey owner, String id) {
            return true;
        }
    }

    /** Purges what is published and forgets what is staged. */
    @Breaks("C8")
    static class ForgetsToPurgeWhatIsStaged extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public void purge(JournalKey owner, String id) {
                    if (super.find(owner, id).isPresent()) {
                        super.purge(owner, id);
                    }
                }
            };
        }
    }

    /** Sweeps whatever is not named, leases or not. */
    @Breaks("C9")
    static class SweepsLivingStagings extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public List<StoredContent> recover(Instant now, Predicate<StoredContent> named) {
                    return super.recover(Instant.MAX, named);
                }
            };
        }
    }

    /** Says that it is durable, and keeps everything in memory. */
    @Breaks("C10")
    static class ForgetsWhatItDeclaresToKeep extends ContentStoreConformance {
        @Override
        public String create(Path folder) {
            return "memory";
        }

        @Override
        public ContentStore open(String address) {
            return new ForwardingContentStore() {
                @Override
                public boolean durable() {
                    return true;
                }
            };
        }
    }

    /** Gives SHA-256 out for SM3. */
    @Breaks("C11")
    static class MistakesItsDigest extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public boolean sm3() {
                    return true;
                }

                @Override
                public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
                    StoredContent staged = super.stage(owner, id, bytes, leaseUntil);
                    return new StoredContent(owner, id, staged.size(), staged.sha256(), Optional.of(staged.sha256()));
                }
            };
        }
    }

    /** Sorts ids as people do. */
    @Breaks("C12")
    static class SortsWithoutCase extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public List<StoredContent> published(JournalKey owner) {
                    return super.published(owner).stream()
                            .sorted(Comparator.comparing(StoredContent::id, String.CASE_INSENSITIVE_ORDER))
                            .toList();
                }
            };
        }
    }

    /** Sweeps by ids alone, so that a name in one journal keeps the contents of all others. */
    @Breaks("C14")
    static class SweepsByIdsAlone extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                @Override
                public List<StoredContent> sweep(Predicate<StoredContent> named) {
                    var kept = new TreeSet<String>();
                    right.sweep(content -> {
                        if (named.test(content)) {
                            kept.add(content.id());
                        }
                        return true;
                    });
                    return right.sweep(content -> kept.contains(content.id()));
                }
            };
        }
    }

    /** Is out of order for ever once a thread was interrupted: a channel that closes itself. */
    @Breaks("C13")
    static class NeverRecovers extends ContentStoreContract {
        @Override
        protected ContentStore emptyStore() {
            return new ForwardingContentStore() {
                private volatile boolean broken;

                @Override
                public StoredContent stage(JournalKey owner, String id, InputStream bytes, Instant leaseUntil) {
                    broken = broken || Thread.currentThread().isInterrupted();
                    if (broken) {
                        throw new StorageException(Trouble.UNAVAILABLE, "the channel is closed");
                    }
                    return super.stage(owner, id, bytes, leaseUntil);
                }
            };
        }
    }
}
