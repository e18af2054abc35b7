package org.lowbao.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.journal.JournalKey;

/**
 * A day in the life of a content store, and what it has promised so far. Texts stand for contents, and are longer than a
 * sector.
 */
final class ContentScenario {

    static final JournalKey A = new JournalKey("990101", "D-1");
    static final JournalKey B = new JournalKey("990101", "D-2");
    static final Instant NOW = Instant.parse("2026-03-31T09:30:00Z");
    private static final Instant LEASE = NOW.plusSeconds(600);

    /** One operation, and what it is about. */
    private record Step(Set<String> touches, Runnable operation, Runnable promised) {}

    private final ContentStore store;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Set<String>> handedIn = new TreeMap<>();
    private final Map<String, String> staged = new TreeMap<>();
    private final Map<String, String> published = new TreeMap<>();
    private final Set<String> gone = new TreeSet<>();
    private Set<String> busy = Set.of();
    private int done;

    ContentScenario(ContentStore store) {
        this.store = store;
        stage(A, "1", "one", LEASE);
        stage(A, "2", "two", LEASE);
        publish(A, "1", "2");
        stage(B, "1", "another's one", LEASE);
        publish(B, "1");
        stage(A, "3", "three", LEASE);
        stage(A, "3", "three anew", LEASE);
        publish(A, "3");
        publish(A, "1", "3");
        stage(B, "kept", "kept within its lease", LEASE);
        purge(A, "1");
        stage(A, "1", "one again", LEASE);
        publish(A, "1");
        stage(A, "purged", "purged while staged", LEASE);
        purge(A, "purged");
        stage(A, "named", "named and not yet published", LEASE);
        stage(A, "over", "not named and past its lease", NOW);
        recover();
        stage(A, "last", "last", LEASE);
    }

    /** Does what is left to do, from the step that failed on. */
    void goOn() {
        while (done < steps.size()) {
            Step step = steps.get(done);
            busy = step.touches();
            step.operation().run();
            step.promised().run();
            done++;
        }
        busy = Set.of();
    }

    /** Sees whether a store that was opened on what a cut left keeps every promise made until then. */
    void assertKept(ContentStore left) {
        left.recover(NOW, content -> content.id().equals("named"));
        staged.forEach((name, text) -> {
            if (!busy.contains(name)) {
                left.publish(owner(name), List.of(id(name)));
                assertThat(text(left, name)).as(name).contains(text);
            } else if (!published.containsKey(name)) {
                assertStillPublishable(left, name);
            }
        });
        assertUndisturbed(left);
    }

    /** Sees whether everything but what is under way is as promised, and nothing is there in part. */
    void assertUndisturbed(ContentStore left) {
        published.forEach((name, text) -> {
            if (!busy.contains(name)) {
                assertThat(text(left, name)).as(name).contains(text);
            }
        });
        gone.forEach(name -> {
            if (!busy.contains(name)) {
                assertThat(text(left, name)).as(name).isEmpty();
            }
        });
        assertNothingHalf(left, A);
        assertNothingHalf(left, B);
    }

    /** What was staged and is being published, staged anew, purged or swept is there, whole, or, of the last two, gone. */
    private void assertStillPublishable(ContentStore left, String name) {
        boolean maybeGone = name.equals("A/purged") || name.equals("A/over");
        try {
            left.publish(owner(name), List.of(id(name)));
            assertThat(text(left, name)).as(name).isPresent();
        } catch (IllegalStateException e) {
            assertThat(maybeGone).as("%s is gone", name).isTrue();
        }
    }

    private void assertNothingHalf(ContentStore left, JournalKey owner) {
        for (StoredContent content : left.published(owner)) {
            String name = name(owner, content.id());
            assertThat(left.verify(owner, content.id())).as(name).isTrue();
            assertThat(handedIn.get(name)).contains(text(left, name).orElseThrow());
        }
    }

    private void stage(JournalKey owner, String id, String words, Instant leaseUntil) {
        String name = name(owner, id);
        String text = (words + ". ").repeat(80);
        step(
                Set.of(name),
                () -> {
                    handedIn.computeIfAbsent(name, first -> new TreeSet<>()).add(text);
                    store.stage(owner, id, stream(text), leaseUntil);
                },
                () -> {
                    staged.put(name, text);
                    gone.remove(name);
                });
    }

    private void publish(JournalKey owner, String... ids) {
        Set<String> names = new TreeSet<>();
        List.of(ids).forEach(id -> names.add(name(owner, id)));
        step(names, () -> store.publish(owner, List.of(ids)), () -> names.forEach(this::nowPublished));
    }

    private void purge(JournalKey owner, String id) {
        step(Set.of(name(owner, id)), () -> store.purge(owner, id), () -> nowGone(name(owner, id)));
    }

    private void recover() {
        step(
                Set.of("A/named", "A/over"),
                () -> store.recover(NOW, content -> content.id().equals("named")),
                () -> {
                    nowPublished("A/named");
                    nowGone("A/over");
                });
    }

    private void step(Set<String> touches, Runnable operation, Runnable promised) {
        steps.add(new Step(touches, operation, promised));
    }

    private void nowPublished(String name) {
        Optional.ofNullable(staged.remove(name)).ifPresent(text -> published.put(name, text));
    }

    private void nowGone(String name) {
        staged.remove(name);
        published.remove(name);
        gone.add(name);
    }

    private static String name(JournalKey owner, String id) {
        return (owner.equals(A) ? "A/" : "B/") + id;
    }

    private static JournalKey owner(String name) {
        return name.startsWith("A/") ? A : B;
    }

    private static String id(String name) {
        return name.substring(2);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<String> text(ContentStore store, String name) {
        if (store.find(owner(name), id(name)).isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = store.open(owner(name), id(name))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
