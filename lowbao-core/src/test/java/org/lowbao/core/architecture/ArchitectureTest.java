package org.lowbao.core.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowbao.core.architecture.bad.Offender;
import org.lowbao.core.architecture.bad.util.Anything;

/** What the domain may know: values of the JDK and three jars of annotations. No I/O, no clock, no framework. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lowbao.core");
    private static final JavaClasses BAD = new ClassFileImporter().importClasses(Offender.class, Anything.class);

    private static final ArchRule KNOWS_VALUES_AND_ANNOTATIONS_ONLY = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "org.lowbao.core..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.text..",
                    "jakarta.validation..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.."));

    private static final ArchRule READS_NO_CLOCK = noClasses()
            .should()
            .accessTargetWhere(
                    target(owner(resideInAnyPackage("java.time.."))).and(target(nameMatching("now|system.*|tick.*"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    private static final ArchRule THROWS_NO_DICE = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|UUID)");

    private static final ArchRule ASKS_NOT_WHERE_IT_RUNS = noClasses()
            .should()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    private static final ArchRule PACKAGES_ARE_CONCEPTS = noClasses()
            .should()
            .resideInAnyPackage("..model..", "..service..", "..util..", "..impl..", "..helper..", "..manager..");

    private static final ArchRule HAS_NO_STATE_OF_ITS_OWN =
            fields().that().areStatic().should().beFinal();

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.of(
            "knows values and annotations only", KNOWS_VALUES_AND_ANNOTATIONS_ONLY,
            "reads no clock", READS_NO_CLOCK,
            "throws no dice", THROWS_NO_DICE,
            "asks not where it runs", ASKS_NOT_WHERE_IT_RUNS,
            "packages are concepts", PACKAGES_ARE_CONCEPTS,
            "has no state of its own", HAS_NO_STATE_OF_ITS_OWN));

    static Set<String> rules() {
        return RULES.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_domain_keeps_every_rule(String rule) {
        RULES.get(rule).check(CORE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_class_that_breaks_a_rule_is_noticed(String rule) {
        assertThat(RULES.get(rule).evaluate(BAD).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("publicPackages")
    void every_package_says_what_it_is_about(String name) throws ClassNotFoundException {
        assertThat(Class.forName(name + ".package-info").getAnnotation(org.jspecify.annotations.NullMarked.class))
                .isNotNull();
    }

    static Set<String> publicPackages() {
        var packages = new java.util.TreeSet<String>();
        for (JavaClass each : CORE) {
            packages.add(each.getPackageName());
        }
        return packages;
    }
}
