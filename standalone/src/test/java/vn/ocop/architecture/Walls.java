package vn.ocop.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;

/** The hard walls of the design, as rules. */
final class Walls {
    static final List<String> SERVICES = List.of("registry", "rating", "training", "trade");

    private static final String[] SERVICE_PACKAGES =
            SERVICES.stream().map(Walls::packagesOf).toArray(String[]::new);

    /** Names of top-level classes that translate between the domain and the outside. */
    private static final Pattern ADAPTER =
            Pattern.compile("\\w*(Application|Configuration|Controller|Documents|Listener|Reader|Repository|Settings)");

    private static final DescribedPredicate<JavaClass> ADAPTERS = describe(
            "adapters",
            (JavaClass type) -> ADAPTER.matcher(outermost(type).getSimpleName()).matches()
                    || outermost(type).isMetaAnnotatedWith("org.springframework.stereotype.Component"));

    static final ArchRule EVENTS_USE_NO_FRAMEWORK = classes()
            .that(resideInAPackage("vn.ocop.events.."))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "vn.ocop.events..", "com.fasterxml.jackson.annotation.."));

    static final ArchRule GATEWAY_STANDS_ALONE = noClasses()
            .that(resideInAPackage("vn.ocop.gateway.."))
            .should()
            .dependOnClassesThat(
                    resideInAPackage("vn.ocop..").and(DescribedPredicate.not(resideInAPackage("vn.ocop.gateway.."))));

    static final ArchRule STARTER_KNOWS_NO_SERVICE = noClasses()
            .that(resideInAPackage("vn.ocop.starter.."))
            .should()
            .dependOnClassesThat(
                    resideInAPackage("vn.ocop..").and(DescribedPredicate.not(resideInAPackage("vn.ocop.starter.."))));

    /** Domain code: the records, enums and sealed types of a service with their nested types, but for its adapters. */
    static final ArchRule DOMAIN_USES_NO_FRAMEWORK = noClasses()
            .that(resideInAnyPackage(SERVICE_PACKAGES)
                    .and(describe("records, enums or sealed types", Walls::isValueOrRule))
                    .and(DescribedPredicate.not(ADAPTERS)))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka.."));

    private Walls() {}

    static ArchRule keepsToItself(String service) {
        return noClasses()
                .that(resideInAPackage(packagesOf(service)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(SERVICES.stream()
                        .filter(other -> !other.equals(service))
                        .map(Walls::packagesOf)
                        .toArray(String[]::new)));
    }

    private static String packagesOf(String service) {
        return "vn.ocop." + service + "..";
    }

    private static boolean isValueOrRule(JavaClass type) {
        JavaClass outer = outermost(type);
        return isValue(type) || isValue(outer);
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isSealed();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Walls::outermost).orElse(type);
    }
}
