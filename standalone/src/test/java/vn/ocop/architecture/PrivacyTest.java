package vn.ocop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The inventory of personal data names every class that holds some, and no event is among them. */
class PrivacyTest {
    private static final Pattern PERSONAL = Pattern.compile(
            "(\\w+P|p)hone|(\\w+E|e)mail|(\\w+C|c)ontact|fullName|representative|complainant|birth\\w*|ethnic\\w*|gender"
                    + "|disab(ility|led(Person|Group))|specialGroup|homeAddress|personalNumber",
            Pattern.UNICODE_CASE);

    private static final JavaClasses SERVICES = new ClassFileImporter()
            .importPaths(Stream.of("registry-service", "rating-service", "training-service", "trade-service", "gateway")
                    .map(PrivacyTest::classesOf)
                    .toList());

    @Test
    void every_class_with_a_personal_field_stands_in_the_inventory_and_no_other() throws IOException {
        Set<String> listed = Pattern.compile("`(\\w+)`")
                .matcher(Files.readString(Path.of("../docs/privacy.md"))
                        .lines()
                        .filter(line -> line.matches("- (registry|rating|training|trade|gateway): .*"))
                        .collect(Collectors.joining()))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(personal(SERVICES)).isEqualTo(listed);
    }

    @Test
    void no_event_has_a_personal_field() {
        JavaClasses events = new ClassFileImporter().importPaths(classesOf("events"));

        assertThat(events.stream().filter(type -> type.getSimpleName().equals("EntityState")))
                .hasSize(1);
        assertThat(personal(events)).isEmpty();
    }

    private static Set<String> personal(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> PERSONAL.matcher(field.getName()).matches())
                .map(JavaField::getOwner)
                .map(PrivacyTest::outermost)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PrivacyTest::outermost).orElse(type);
    }

    private static Path classesOf(String module) {
        Path classes = Path.of("..", module, "target", "classes");
        assertThat(Files.isDirectory(classes)).as("%s is built", classes).isTrue();
        return classes;
    }
}
