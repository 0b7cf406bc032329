package org.tabane;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Keeps {@code docs/modules.md} in step with the modules and their arrows. */
class ModulesDocumentTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tabane");

    private static final String HEAD = """
            # Modules

            Made from the code by `ModulesDocumentTest`. What each owns stands in its `package-info.java`.

            | module | calls | offers to others |
            |---|---|---|
            """;

    @Test
    void everyModuleIsListedWithItsArrows() {
        ApplicationModules modules =
                ApplicationModules.of(TabaneApplication.class, resideInAPackage("org.tabane.engine.."));
        GeneratedDocument.check(
                "modules.md",
                HEAD + modules.stream().map(module -> row(module, modules)).collect(Collectors.joining()));
    }

    private static String row(ApplicationModule module, ApplicationModules modules) {
        String calls = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(called -> called.getIdentifier().toString())
                .sorted()
                .collect(Collectors.joining(", "));
        String offers = CLASSES.stream()
                .filter(type ->
                        type.getPackageName().equals(module.getBasePackage().getName()))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .map(name -> "`" + name + "`")
                .sorted()
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s |%n".formatted(module.getIdentifier(), calls.isEmpty() ? "–" : calls, offers);
    }
}
