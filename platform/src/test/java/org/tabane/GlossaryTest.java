package org.tabane;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names no type that does not exist. */
class GlossaryTest {

    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]+)`");

    @Test
    void everyTypeTheGlossaryNamesExists() throws IOException {
        Set<String> types = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tabane").stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        Set<String> missing = Files.readAllLines(Path.of("..", "docs", "glossary.md")).stream()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> TYPE.matcher(line).results())
                .map(match -> match.group(1))
                .filter(type -> !types.contains(type))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("named in docs/glossary.md but not in the code").isEmpty();
    }
}
