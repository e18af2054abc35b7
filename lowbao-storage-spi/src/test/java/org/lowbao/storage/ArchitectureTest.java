package org.lowbao.storage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.lowbao.storage", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Words of what is kept in stores; a store that knew one would not be a store for bytes. */
    private static final String DOMAIN =
            "Household|Person|Member|Family|Applicant|Dossier|CaseFile|Citizen|Money|Income|Property|Entitlement|Payment"
                    + "|Determination|Policy|Rule|Agency|Evidence|Notice|Division|Township|County|Officer|Archive|Dibao";

    @ArchTest
    static final ArchRule contracts_know_nothing_but_java_and_nullness = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lowbao.storage..", "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule contracts_know_no_database_file_or_network = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax..", "java.nio.file..", "java.net..");

    @ArchTest
    static final ArchRule contracts_know_no_word_of_the_domain =
            noClasses().should().haveNameMatching(".*\\.[^.]*(" + DOMAIN + ")[^.]*");

    @ArchTest
    static final ArchRule contracts_do_not_know_the_reference = noClasses()
            .that()
            .resideOutsideOfPackage("..memory..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..memory..");

    @ArchTest
    static final ArchRule nothing_reads_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(LocalDate.class, "now");
}
