package org.lowbao.rules.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.PackSource;

/**
 * Tries inputs one after the other; the same seed and number always give the same input. A finding is printed with its
 * seed, and with the smallest text found that shows the same.
 */
public final class Fuzzer {

    /** How many of ten thousand inputs are what; the rest are expressions written by the grammar. */
    private static final int DAMAGED_EXPRESSIONS = 4_000;

    private static final int DAMAGED_PACKS = 700;
    private static final int WRITTEN_PACKS = 600;
    private static final int DAMAGED_SHIPPED_PACKS = 20;
    private static final int HOSTILE_PACKS = 2;

    private static final int PROGRESS = 50_000;
    /** Larger ones are tried shape by shape. */
    private static final int LARGEST_HOSTILE = 200_000;
    /** Every so many sound expressions one is compiled into a pack and computed. */
    private static final int COMPUTED = 10;

    private static final String REBATE = text("/org/lowbao/rules/engine/rebate.yaml");
    private static final Map<String, String> SHIPPED = Map.of(
            "pack.yaml", text("/org/lowbao/rules/packs/national/pack.yaml"),
            "rules.yaml", text("/org/lowbao/rules/packs/national/rules.yaml"));

    private final PrintStream out;
    private final Map<String, Integer> tried = new TreeMap<>();
    private int findings;

    Fuzzer(PrintStream out) {
        this.out = out;
    }

    /** Takes the first seed and the number of inputs; ends with 1 if there was a finding. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var fuzzer = new Fuzzer(out);
        int findings = fuzzer.run(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]));
        out.println(fuzzer.tried + ", findings: " + findings);
        System.exit(findings == 0 ? 0 : 1);
    }

    /** Returns the number of findings. */
    int run(long seed, int inputs) {
        for (int i = 0; i < inputs && findings < 20; i++) {
            one(seed + i);
            if ((i + 1) % PROGRESS == 0) {
                out.println((i + 1) + " tried " + tried);
            }
        }
        return findings;
    }

    private void one(long seed) {
        var random = new SplittableRandom(seed);
        int kind = random.nextInt(10_000);
        if ((kind -= DAMAGED_EXPRESSIONS) < 0) {
            String expression = new ExpressionGenerator(random, 0).expression();
            expression(seed, "damaged expression", new Mutations(random).text(expression), random);
        } else if ((kind -= DAMAGED_PACKS) < 0) {
            packs(seed, "damaged pack", List.of(new Mutations(random).bytes(utf8(REBATE))));
        } else if ((kind -= WRITTEN_PACKS) < 0) {
            var generator = new PackGenerator(random);
            packs(seed, "written pack", List.of(utf8(generator.pack("a", "")), utf8(generator.pack("b", "a"))));
        } else if ((kind -= DAMAGED_SHIPPED_PACKS) < 0) {
            shipped(seed, random);
        } else if ((kind -= HOSTILE_PACKS) < 0) {
            packs(seed, "hostile pack", List.of(HostilePacks.any(random, LARGEST_HOSTILE)));
        } else {
            int slips = random.nextInt(4) == 0 ? 100 : 0;
            expression(seed, "written expression", new ExpressionGenerator(random, slips).expression(), random);
        }
    }

    private void expression(long seed, String kind, String text, RandomGenerator random) {
        count(kind);
        var cases = new CaseGenerator(random);
        boolean computed = random.nextInt(COMPUTED) == 0;
        var facts = List.of(cases.household(), cases.household());
        judged(seed, text, expression -> {
            Optional<Type> type = Trial.expression(expression);
            // a product of units has a name that packs cannot declare
            if (computed && type.isPresent() && !type.get().toString().contains("·")) {
                count("computed");
                Trial.evaluation(expression, type.get(), facts);
            }
        });
    }

    private void packs(long seed, String kind, List<byte[]> layers) {
        count(kind);
        if (layers.size() == 1) {
            String text = new String(layers.get(0), StandardCharsets.UTF_8);
            if (Arrays.equals(utf8(text), layers.get(0))) {
                judged(seed, text, pack -> Trial.packs(List.of(source("pack", utf8(pack)))));
                return;
            }
        }
        var sources = new ArrayList<PackSource>();
        layers.forEach(layer -> sources.add(source("pack" + sources.size(), layer)));
        judged(seed, "", none -> Trial.packs(sources));
    }

    private void shipped(long seed, RandomGenerator random) {
        count("damaged shipped pack");
        var files = new TreeMap<String, byte[]>();
        SHIPPED.forEach((name, text) -> files.put(name, utf8(text)));
        String damaged = random.nextBoolean() ? "pack.yaml" : "rules.yaml";
        files.computeIfPresent(damaged, (name, bytes) -> new Mutations(random).bytes(bytes));
        judged(seed, "", none -> Trial.packs(List.of(PackSource.of("national", files))));
    }

    private static PackSource source(String name, byte[] bytes) {
        return PackSource.of(name, Map.of("pack.yaml", bytes));
    }

    private void judged(long seed, String text, Consumer<String> trial) {
        Throwable finding = finding(text, trial);
        if (finding != null) {
            findings++;
            String smallest = Minimiser.smallest(text, shorter -> isLike(finding, finding(shorter, trial)));
            out.println("FINDING seed=" + seed + " " + finding + "\n" + smallest);
            finding.printStackTrace(out);
        }
    }

    private static @Nullable Throwable finding(String text, Consumer<String> trial) {
        try {
            trial.accept(text);
            return null;
        } catch (RuntimeException | StackOverflowError | AssertionError finding) {
            return finding;
        }
    }

    private static boolean isLike(Throwable one, @Nullable Throwable other) {
        return other != null
                && one.getClass().equals(other.getClass())
                && (!(one instanceof IllegalStateException) || Objects.equals(one.getMessage(), other.getMessage()));
    }

    private void count(String kind) {
        tried.merge(kind, 1, Integer::sum);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String resource) {
        try (InputStream in = Fuzzer.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
