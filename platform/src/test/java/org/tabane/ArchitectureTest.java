package org.tabane;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house keeps its shape: modules, arrows, and where SQL and the clock may stand. */
@AnalyzeClasses(packages = "org.tabane", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Only the declared arrows, no loops, nobody in another's inner packages. The engine is a library, not a module. */
    @Test
    void modulesCallOnlyWhomTheyDeclare() {
        ApplicationModules.of(TabaneApplication.class, resideInAPackage("org.tabane.engine.."))
                .verify();
    }

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NEITHER_SPRING_NOR_SQL = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("org.tabane.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "java.nio.file..", "org.tabane.shared..");

    @ArchTest
    static final ArchRule SQL_STANDS_IN_JDBC_PACKAGES_AND_STORAGE = noClasses()
            .that()
            .resideOutsideOfPackages("..jdbc..", "org.tabane.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc.core..");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS = classes()
            .that()
            .areAnnotatedWith("org.springframework.stereotype.Controller")
            .or()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now");

    @ArchTest
    static final ArchRule NO_DRAWER_FOR_ODDS_AND_ENDS = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..", "..base..");
}
