package vn.ocop.registry.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.ocop.starter.text.Vietnamese;

/**
 * The rules that compare records with each other. Each takes one small group, as an index delivers it (all entities at one
 * address, all products of one name), and says what the group as it stands now gives: never the whole register.
 */
public final class GroupRules {
    private static final Comparator<EntityMention> BY_PLACE =
            Comparator.comparingInt(entity -> entity.addressSource().line());

    private GroupRules() {}

    /** Several entities at one address of one locality: the address alone identifies nobody. */
    public static Optional<Finding> sharedAddress(List<EntityMention> sameAddress) {
        if (sameAddress.size() < 2) {
            return Optional.empty();
        }
        List<EntityMention> entities = sameAddress.stream().sorted(BY_PLACE).toList();
        EntityMention first = entities.getFirst();
        return Optional.of(Finding.ofGroup(
                FindingCode.SHARED_ADDRESS,
                first.localityId() + "|" + first.address().key(),
                entities.stream().map(EntityMention::reference).toList(),
                Field.ENTITY_ADDRESS,
                first.address().text(),
                first.addressSource(),
                List.of(Integer.toString(entities.size()), names(entities))));
    }

    /** One product name with several entities of a locality: like products, not duplicates. */
    public static Optional<Finding> sameProductName(List<ProductMention> sameName) {
        long entities =
                sameName.stream().map(ProductMention::entityKey).distinct().count();
        if (entities < 2) {
            return Optional.empty();
        }
        List<ProductMention> products = sameName.stream()
                .sorted(Comparator.comparingInt(product -> product.nameSource().line()))
                .toList();
        ProductMention first = products.getFirst();
        return Optional.of(Finding.ofGroup(
                FindingCode.SAME_PRODUCT_NAME,
                first.localityId() + "|" + Vietnamese.fold(first.name()),
                products.stream().map(ProductMention::record).toList(),
                Field.PRODUCT_NAME,
                first.name(),
                first.nameSource(),
                List.of(Long.toString(entities))));
    }

    /** Entities of the province with one and the same name; nameless ones are not compared. */
    public static List<Finding> sameName(List<EntityMention> sameCore) {
        return compare(
                FindingCode.SAME_NAME_OTHER_ENTITY,
                sameCore,
                entity -> other -> entity.name().key().equals(other.name().key()));
    }

    /** Entities whose names differ only in the word for the legal form. */
    public static List<Finding> similarName(List<EntityMention> sameCore) {
        return compare(
                FindingCode.SIMILAR_NAME_OTHER_ENTITY,
                sameCore,
                entity -> other -> !entity.name().key().equals(other.name().key()));
    }

    private interface Likeness {
        Predicate<EntityMention> to(EntityMention entity);
    }

    private static List<Finding> compare(FindingCode code, List<EntityMention> sameCore, Likeness likeness) {
        List<EntityMention> named = sameCore.stream()
                .filter(entity -> !entity.name().nameless())
                .sorted(BY_PLACE)
                .toList();
        return named.stream()
                .flatMap(entity -> {
                    List<EntityMention> others = named.stream()
                            .filter(other -> !other.equals(entity))
                            .filter(likeness.to(entity))
                            .toList();
                    return others.isEmpty() ? Stream.empty() : Stream.of(about(code, entity, others));
                })
                .toList();
    }

    private static Finding about(FindingCode code, EntityMention entity, List<EntityMention> others) {
        return Finding.of(
                code,
                entity.record(),
                Field.ENTITY_NAME,
                entity.name().written(),
                entity.nameSource(),
                List.of(names(others)));
    }

    private static String names(List<EntityMention> entities) {
        return String.join(
                "; ",
                entities.stream()
                        .map(entity -> entity.reference() + " "
                                + entity.name().written().strip())
                        .toList());
    }
}
