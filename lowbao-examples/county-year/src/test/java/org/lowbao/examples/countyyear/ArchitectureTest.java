package org.lowbao.examples.countyyear;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may know what, over all modules at once: the table of the architecture guide, as a test. */
class ArchitectureTest {

    private static final String EXAMPLES = "examples";

    /** A room of the house, the packages it is made of, and the rooms it may know. */
    private record Room(String packages, Set<String> knows) {}

    private static final Map<String, Room> TABLE = Map.ofEntries(
            Map.entry("core", new Room("org.lowbao.core", Set.of())),
            Map.entry("rules", new Room("org.lowbao.rules", Set.of("core"))),
            Map.entry("storage", new Room("org.lowbao.storage", Set.of())),
            Map.entry("storage memory", new Room("org.lowbao.storage.memory", Set.of("storage"))),
            Map.entry("storage jdbc", new Room("org.lowbao.storage.jdbc", Set.of("storage"))),
            Map.entry("storage files", new Room("org.lowbao.storage.files", Set.of("storage"))),
            Map.entry("casework", new Room("org.lowbao.casework", Set.of("core", "rules", "storage"))),
            Map.entry("documents", new Room("org.lowbao.documents", Set.of("core"))),
            Map.entry("policy tables", new Room("org.lowbao.documents.policy", Set.of("documents", "rules"))),
            Map.entry("connectors", new Room("org.lowbao.connectors", Set.of("core"))),
            Map.entry("packages", new Room("org.lowbao.archive.packages", Set.of("core", "casework", "storage"))),
            Map.entry(
                    EXAMPLES,
                    new Room(
                            "org.lowbao.examples",
                            Set.of(
                                    "core",
                                    "rules",
                                    "storage",
                                    "storage jdbc",
                                    "storage files",
                                    "casework",
                                    "documents",
                                    "connectors",
                                    "packages"))));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // servers for tests, which no host gets to see
            .withImportOption(location -> !location.contains("/testservers/"))
            .importPackages("org.lowbao");

    static Set<String> rules() {
        return rules(TABLE).keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_every_rule(String rule) {
        rule(TABLE, rule).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_house_that_breaks_a_rule_is_noticed(String rule) {
        // the same house by a table it was not built to: casework knows nobody, its internals are a room of their own,
        // and the examples are held to what libraries are held to
        var strict = new TreeMap<>(TABLE);
        strict.put("casework", new Room("org.lowbao.casework", Set.of()));
        strict.put("casework internals", new Room("org.lowbao.casework.internal", Set.of()));
        strict.remove(EXAMPLES);
        strict.put("library", new Room("org.lowbao.examples", Set.of()));
        JavaClasses offenders = new ClassFileImporter().importClasses(Offender.class, ArrayList.class);

        boolean noticed = rule(strict, rule).evaluate(HOUSE).hasViolation()
                || rule(strict, rule).evaluate(offenders).hasViolation();
        assertThat(noticed).isTrue();
    }

    @Test
    void every_room_is_there_and_every_class_is_in_one() {
        var seen = new TreeSet<String>();
        HOUSE.forEach(type -> seen.add(room(TABLE, type)));
        assertThat(seen).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.lowbao.core", "org.lowbao.storage", "org.lowbao.rules", "org.lowbao.documents"})
    void packages_of_a_module_do_not_know_each_other_in_circles(String module) {
        // one circle is meant: an application brings papers, and the checklist of papers looks at the application
        slices().matching(module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        resideInAPackage("org.lowbao.core.household"), resideInAPackage("org.lowbao.core.dossier"))
                .check(HOUSE);
    }

    @Test
    void a_circle_is_noticed() {
        JavaClasses circle = new ClassFileImporter().importClasses(String.class, Locale.class);
        assertThat(slices().matching("java.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(circle)
                        .hasViolation())
                .isTrue();
    }

    private static ArchRule rule(Map<String, Room> table, String name) {
        return Optional.ofNullable(rules(table).get(name)).orElseThrow();
    }

    private static Map<String, ArchRule> rules(Map<String, Room> table) {
        DescribedPredicate<JavaClass> library =
                describe("of a library", type -> !room(table, type).equals(EXAMPLES));
        var rules = new TreeMap<String, ArchRule>();
        rules.put("no room knows more than the table says", each("know only what the table allows", (from, to) -> {
            String room = room(table, from);
            String known = room(table, to);
            return !room.equals(known)
                    && !(table.containsKey(room) && table.get(room).knows().contains(known));
        }));
        rules.put(
                "nobody enters the internals of another room",
                each(
                        "stay out of internals",
                        (from, to) -> (to.getPackageName() + ".").contains(".internal.")
                                && !room(table, from).equals(room(table, to))));
        rules.put(
                "libraries read no clock of the machine",
                noClasses()
                        .that(library)
                        .should()
                        .accessTargetWhere(
                                target(owner(resideInAnyPackage("java.time.."))).and(target(nameMatching("now"))))
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis"));
        rules.put(
                "libraries ask not where they run",
                noClasses()
                        .that(library)
                        .should()
                        .callMethod(Locale.class, "getDefault")
                        .orShould()
                        .callMethod(ZoneId.class, "systemDefault"));
        rules.put(
                "libraries throw no dice that nobody gave them",
                noClasses()
                        .that(library)
                        .should()
                        .callMethod(Math.class, "random")
                        .orShould()
                        .callConstructor(Random.class));
        rules.put(
                "libraries write to the log's facade and nowhere else",
                noClasses()
                        .that(library)
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.logging.."));
        rules.put(
                "packages are concepts and not layers",
                noClasses()
                        .should()
                        .resideInAnyPackage("..model..", "..service..", "..util..", "..impl..", "..helper.."));
        return rules;
    }

    /** Returns the room with the longest package name that a class is in; empty if it is in none. */
    private static String room(Map<String, Room> table, JavaClass type) {
        String name = type.getPackageName() + ".";
        return table.entrySet().stream()
                .filter(room -> name.startsWith(room.getValue().packages() + "."))
                .max(Comparator.comparingInt(room -> room.getValue().packages().length()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** A relation between a class and one of ours that it depends on. */
    private interface Wrong {
        boolean is(JavaClass from, JavaClass to);
    }

    private static ArchRule each(String what, Wrong wrong) {
        return classes().should(new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("org.lowbao"))
                        .filter(dependency -> wrong.is(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    /** Does what no library may. */
    @SuppressWarnings("unused")
    private static final class Offender {
        private static String offend() {
            System.out.println(Instant.now());
            return Locale.getDefault() + " " + ZoneId.systemDefault() + new Random().nextInt() + Math.random();
        }
    }
}
