package vn.ocop.registry.finding;

import static vn.ocop.registry.finding.RowRule.atEntity;
import static vn.ocop.registry.finding.RowRule.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.registry.territory.Address;
import vn.ocop.registry.territory.UnitKind;
import vn.ocop.starter.text.Vietnamese;

/** The rules that need to see one row only, as a list of named values. */
public final class RowRules {
    private static final List<RowRule> RULES = rules();

    private RowRules() {}

    /** What the rules find in a row, before the review list. */
    public static List<Finding> findings(ObservedRow row) {
        return RULES.stream().flatMap(rule -> rule.find(row).stream()).toList();
    }

    private static List<RowRule> rules() {
        List<RowRule> rules = new ArrayList<>();
        rules.addAll(productRules());
        rules.addAll(entityRules());
        rules.addAll(addressRules());
        rules.addAll(writingRules());
        return List.copyOf(rules);
    }

    private static List<RowRule> productRules() {
        return List.of(
                when(FindingCode.GROUP_BLANK, Field.PRODUCT_GROUP, (_, cell) -> cell.blank()),
                when(FindingCode.MULTI_PRODUCT_ROW, Field.PRODUCT_NAME, (_, cell) -> cell.raw()
                        .contains(",")),
                new RowRule(FindingCode.SEQ_GAP, Field.SEQ_IN_LOCALITY, RowRules::gap));
    }

    private static List<RowRule> entityRules() {
        return List.of(
                atEntity(FindingCode.TYPE_BLANK, Field.ENTITY_TYPE, (_, cell) -> cell.blank()),
                when(
                        FindingCode.TYPE_ON_CARRIED_ROW,
                        Field.ENTITY_TYPE,
                        (row, cell) -> !row.startsEntity() && !cell.blank()),
                new RowRule(FindingCode.TYPE_CONFLICT, Field.ENTITY_TYPE, RowRules::conflict),
                atEntity(FindingCode.NAMELESS_ENTITY, Field.ENTITY_NAME, (row, _) -> row.entityName()
                        .nameless()),
                atEntity(FindingCode.NO_LEGAL_FORM, Field.ENTITY_NAME, (row, _) -> !row.entityName()
                        .statesLegalForm()),
                atEntity(FindingCode.ALIAS_IN_NAME, Field.ENTITY_NAME, (_, cell) -> Writing.hasBrackets(cell.raw())),
                atEntity(FindingCode.DATE_LIKE_NAME, Field.ENTITY_NAME, (_, cell) -> Writing.hasDate(cell.raw())),
                atEntity(FindingCode.NAME_HAS_ADDRESS, Field.ENTITY_NAME, (_, cell) -> Address.read(cell.raw())
                        .commune()
                        .isPresent()),
                atEntity(
                        FindingCode.ABBREVIATION,
                        Field.ENTITY_NAME,
                        (_, cell) -> Writing.hasTradeAbbreviation(cell.raw())));
    }

    private static List<RowRule> addressRules() {
        return List.of(
                atEntity(FindingCode.ADDRESS_COMMUNE_ONLY, Field.ENTITY_ADDRESS, (_, cell) -> {
                    Address address = Address.read(cell.raw());
                    return address.commune().isPresent() && address.place().isEmpty();
                }),
                atEntity(FindingCode.ADDRESS_HAS_DISTRICT, Field.ENTITY_ADDRESS, (_, cell) -> Address.read(cell.raw())
                        .district()
                        .isPresent()),
                atEntity(FindingCode.COMMUNE_NAMED_LIKE_DISTRICT, Field.ENTITY_ADDRESS, RowRules::likeDistrict),
                atEntity(
                        FindingCode.ABBREVIATION,
                        Field.ENTITY_ADDRESS,
                        (_, cell) -> Writing.abbreviatesUnit(cell.raw())),
                atEntity(
                        FindingCode.PUNCTUATION,
                        Field.ENTITY_ADDRESS,
                        (_, cell) -> Writing.lacksCommaBeforeUnit(cell.raw())),
                atEntity(
                        FindingCode.CASE_VARIANT,
                        Field.ENTITY_ADDRESS,
                        (_, cell) -> Writing.hasUnusualAddressCase(cell.raw())));
    }

    private static List<RowRule> writingRules() {
        return Stream.of(Field.PRODUCT_NAME, Field.ENTITY_NAME, Field.ENTITY_ADDRESS)
                .flatMap(field -> Stream.of(
                        when(FindingCode.TRAILING_SPACE, field, (_, cell) -> !cell.raw()
                                .equals(cell.raw().strip())),
                        when(FindingCode.TONE_MARK_STYLE, field, (_, cell) -> Vietnamese.hasNewToneStyle(cell.raw())),
                        when(FindingCode.PUNCTUATION, field, (_, cell) -> Writing.hasLopsidedHyphen(cell.raw()))))
                .toList();
    }

    private static Optional<List<String>> gap(ObservedRow row, Cell cell) {
        Integer previous = row.previousNumber();
        if (previous == null || Integer.parseInt(cell.raw().strip()) == previous + 1) {
            return Optional.empty();
        }
        return Optional.of(List.of(Integer.toString(previous), cell.raw().strip()));
    }

    private static Optional<List<String>> conflict(ObservedRow row, Cell cell) {
        return EntityTypeCode.of(cell.raw()).flatMap(type -> row.entityName()
                .typeHint()
                .filter(hint -> hint != type)
                .map(hint -> List.of(row.entityName().written(), hint.name(), type.name())));
    }

    // A township is expected to bear the name of its district; a commune that does is easily taken for it.
    private static boolean likeDistrict(ObservedRow row, Cell cell) {
        return Address.read(cell.raw())
                .commune()
                .filter(name -> name.kind() == UnitKind.COMMUNE)
                .filter(name -> Vietnamese.fold(name.name())
                        .equals(Vietnamese.fold(row.locality().bareName())))
                .isPresent();
    }
}
