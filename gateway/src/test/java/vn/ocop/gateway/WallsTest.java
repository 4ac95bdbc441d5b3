package vn.ocop.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.ocop.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule THE_GATEWAY_KNOWS_NO_OTHER_PART_OF_THE_SUITE = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("vn.ocop..").and(not(resideInAPackage("vn.ocop.gateway.."))));

    @ArchTest
    static final ArchRule NO_TWO_FEATURES_NEED_EACH_OTHER =
            slices().matching("vn.ocop.gateway.(*)..").should().beFreeOfCycles();
}
