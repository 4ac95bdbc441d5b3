package vn.ocop.registry.imports;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ocop.registry.entity.EntityFromRegister;
import vn.ocop.registry.entity.LegalForm;
import vn.ocop.registry.entity.Places;
import vn.ocop.registry.finding.EntityName;
import vn.ocop.registry.finding.EntityTypeCode;
import vn.ocop.registry.finding.FindingLinks;
import vn.ocop.registry.imports.plan.Plan;
import vn.ocop.registry.product.ProductFromRegister;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.registry.territory.Territory;

/** Says what a register says in the words of the registry. */
@Component
class SaidByRegister {
    private final Territory territory;
    private final Places places;

    SaidByRegister(Territory territory, Places places) {
        this.territory = territory;
        this.places = places;
    }

    EntityFromRegister entity(Mention entity) {
        return new EntityFromRegister(
                entity.register(),
                entity.key(),
                // A number made of the line would change whenever a row is inserted above.
                entity.register().equals(Plan.REGISTER) ? entity.reference() : entity.registrationNumber(),
                entity.name(),
                form(entity.type()),
                entity.type() == null ? null : entity.type().name(),
                new EntityName(entity.name())
                        .typeHint()
                        .map(SaidByRegister::form)
                        .orElse(null),
                entity.address(),
                entity.localityId(),
                former(entity.communeId()) ? entity.communeId() : null,
                former(entity.communeId()) ? null : entity.communeId(),
                entity.registrationNumber());
    }

    ProductFromRegister product(PutProduct put, @Nullable Integer line, @Nullable String entityId) {
        return new ProductFromRegister(
                put.register(), put.reference(), line, entityId, put.mention().name(), put.group(), put.plannedYear());
    }

    /** What a finding about several records is linked to. */
    FindingLinks links(List<Mention> concerned) {
        Mention first = concerned.getFirst();
        FindingLinks ofFirst = links(first.localityId(), first.communeId(), List.of(), List.of());
        Stream<String> units = concerned.stream()
                .flatMap(mention ->
                        links(mention.localityId(), mention.communeId(), List.of(), List.of()).unitIds().stream());
        return new FindingLinks(
                ids(concerned, Mention::entityId),
                ids(concerned, Mention::productId),
                ofFirst.localityId(),
                units.distinct().toList());
    }

    /** What a finding about a row is linked to. */
    FindingLinks links(String localityId, @Nullable String communeId, List<String> entityIds, List<String> productIds) {
        boolean former = former(communeId);
        return new FindingLinks(
                entityIds,
                productIds,
                localityId,
                places.of(localityId, former ? communeId : null, former ? null : communeId)
                        .unitIds());
    }

    private static List<String> ids(List<Mention> mentions, Function<Mention, @Nullable String> id) {
        return mentions.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private boolean former(@Nullable String unitId) {
        return unitId != null && territory.find(unitId).map(AdminUnit::validTo).isPresent();
    }

    private static @Nullable LegalForm form(@Nullable EntityTypeCode type) {
        return switch (type) {
            case null -> null;
            case DN -> LegalForm.ENTERPRISE;
            case HTX -> LegalForm.COOPERATIVE;
            case THT -> LegalForm.COOPERATIVE_GROUP;
            case HKD -> LegalForm.BUSINESS_HOUSEHOLD;
        };
    }
}
