package org.lowbao.storage.testkit.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.Product;

/**
 * What a test class tests, as the tests report it to the conformance statement.
 *
 * @param contract {@link #JOURNALS}, {@link #CONTENTS} or {@link #KEYS}
 * @param product the store
 * @param capabilities what it declares, in order
 */
public record Tested(String contract, Product product, Set<String> capabilities) {

    public static final String JOURNALS = "journals";
    public static final String CONTENTS = "contents";
    public static final String KEYS = "keys";

    private static final String CONTRACT = "lowbao.contract";
    private static final String FIGURES = "lowbao.figures";

    public static Tested journals(Product product, JournalStore store) {
        Set<String> declared = store.capabilities().stream().map(Enum::name).collect(Collectors.toSet());
        return new Tested(JOURNALS, product, new TreeSet<>(declared));
    }

    public static Tested contents(Product product, ContentStore store) {
        var declared = new TreeSet<String>();
        if (store.durable()) {
            declared.add("DURABLE");
        }
        if (store.sm3()) {
            declared.add("SM3");
        }
        if (store.sweeps()) {
            declared.add("SWEEPS");
        }
        return new Tested(CONTENTS, product, declared);
    }

    public static Tested keys(Product product, KeyRegister register) {
        return new Tested(KEYS, product, register.durable() ? Set.of("DURABLE") : Set.of());
    }

    /** Reports this through the test platform, where the statement's listener hears of it. */
    public void publish(TestReporter reporter) {
        var told = new TreeMap<String, String>();
        told.put(CONTRACT, contract);
        told.put("name", product.name());
        told.put("version", product.version());
        told.put("runsOn", product.runsOn());
        told.put("capabilities", String.join(",", capabilities));
        told.values().removeIf(String::isBlank);
        reporter.publishEntry(told);
    }

    /** Reports one line of figures. */
    public static void publishFigures(TestReporter reporter, String line) {
        reporter.publishEntry(FIGURES, line);
    }

    /** Reads what {@link #publish} told; empty if {@code told} is something else. */
    public static Stream<Tested> read(Map<String, String> told) {
        String contract = told.get(CONTRACT);
        if (contract == null) {
            return Stream.empty();
        }
        var product = new Product(
                told.getOrDefault("name", ""), told.getOrDefault("version", ""), told.getOrDefault("runsOn", ""));
        Set<String> capabilities = Stream.of(
                        told.getOrDefault("capabilities", "").split(",", -1))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(new Tested(contract, product, capabilities));
    }

    /** Reads what {@link #publishFigures} told; empty if {@code told} is something else. */
    public static Stream<String> readFigures(Map<String, String> told) {
        return Stream.ofNullable(told.get(FIGURES));
    }
}
