package org.lowbao.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.lowbao.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nothing_but_the_binding_knows_dibao = noClasses()
            .that()
            .resideOutsideOfPackage("..rules.dibao..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lowbao.core..", "org.lowbao.rules.dibao..");

    @ArchTest
    static final ArchRule the_language_knows_neither_packs_nor_the_engine = noClasses()
            .that()
            .resideInAPackage("..rules.language..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..rules.pack..", "..rules.engine..", "org.yaml..");

    @ArchTest
    static final ArchRule only_what_fills_slots_writes_class_files = noClasses()
            .that()
            .resideOutsideOfPackage("..rules.slot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.objectweb.asm..");

    @ArchTest
    static final ArchRule slots_know_nothing_of_expressions_packs_and_law = noClasses()
            .that()
            .resideInAPackage("..rules.slot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..rules.language..", "..rules.pack..", "..rules.engine..", "..rules.record..");

    @ArchTest
    static final ArchRule packs_do_not_know_the_engine = noClasses()
            .that()
            .resideInAPackage("..rules.pack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..rules.engine..", "..rules.cases..");

    @ArchTest
    static final ArchRule forms_and_tables_know_nothing_of_what_their_fields_mean = noClasses()
            .that()
            .resideInAnyPackage("..rules.form..", "..rules.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..rules.pack..", "..rules.engine..", "..rules.cases..");

    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class);
}
