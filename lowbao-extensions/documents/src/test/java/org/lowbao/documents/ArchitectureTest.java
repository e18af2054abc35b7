package org.lowbao.documents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

@AnalyzeClasses(packages = "org.lowbao.documents", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_reader_of_spreadsheets_knows_no_household = noClasses()
            .that()
            .resideInAPackage("..documents.spreadsheet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lowbao.core..", "..documents.workbook..", "..documents.list..");

    @ArchTest
    static final ArchRule nothing_reads_clock_zone_or_locale_of_the_machine = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault");

    @ArchTest
    static final ArchRule nothing_is_read_by_a_general_xml_parser =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..");
}
