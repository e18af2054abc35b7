package org.lowbao.examples.countyyear;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lowbao.storage.jdbc.SqliteStore;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;

/**
 * What two runs have to agree on: every list, package and report, byte for byte (of zipped formats, what they contain),
 * and the chain digest of every journal, which covers every step and decision record in it. Access journals are left out:
 * a run that was stopped and started again did read more often.
 */
public final class Fingerprint {

    private static final List<String> KINDS =
            List.of("household-dossier", "notice-sheet", "payment-list", "code-series", "policy-register");

    private Fingerprint() {}

    /** Compares two output folders; the exit code is 0 only if they agree. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 2) {
            out.println("usage: Fingerprint OUTPUT OUTPUT");
            System.exit(2);
        }
        SortedMap<String, String> first = of(Path.of(arguments[0]));
        SortedMap<String, String> second = of(Path.of(arguments[1]));
        TreeSet<String> names = differences(first, second);
        names.forEach(name -> out.println("differs: " + name));
        out.println(first.size() + " and " + second.size() + " things compared, " + names.size() + " differ");
        System.exit(names.isEmpty() && !first.isEmpty() ? 0 : 1);
    }

    /** Returns the names of what two runs do not agree on. */
    static TreeSet<String> differences(SortedMap<String, String> first, SortedMap<String, String> second) {
        var names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        names.removeIf(name -> Optional.ofNullable(first.get(name)).equals(Optional.ofNullable(second.get(name))));
        return names;
    }

    /** Returns a digest by name for everything two runs have to agree on. */
    static SortedMap<String, String> of(Path output) throws IOException {
        var digests = new TreeMap<String, String>();
        for (String folder : List.of("packages", "lists", "report")) {
            try (Stream<Path> files = Files.walk(output.resolve(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> add(digests, output, file));
            }
        }
        try (SqliteStore store = SqliteStore.open(output.resolve("store").resolve("journals.sqlite"))) {
            for (String kind : KINDS) {
                Optional<String> after = Optional.empty();
                do {
                    HeadPage page = store.journals().find(HeadQuery.all(Officers.COUNTY, kind), after, 1_000);
                    page.heads()
                            .forEach(head -> digests.put(
                                    kind + " " + head.key().id(),
                                    head.version() + " " + head.state().chain().hex()));
                    after = page.next();
                } while (after.isPresent());
            }
        }
        return digests;
    }

    private static void add(SortedMap<String, String> digests, Path output, Path file) {
        String name = output.relativize(file).toString().replace('\\', '/');
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!name.endsWith(".xlsx")) {
                digests.put(name, sha256(bytes));
                return;
            }
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    digests.put(name + "!" + entry.getName(), sha256(zip.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
