package vn.ocop.registry.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import vn.ocop.events.Locality;
import vn.ocop.events.Unit;
import vn.ocop.starter.aggregate.Versioned;

/**
 * An entity as signed-in callers see it.
 *
 * @param masked whether personal data is left out: contact, representative, and of a household or farm the number and the
 *     address below the commune
 * @param declaredForm legal form as the plan prints it
 * @param formByName legal form that the name suggests, where it differs an officer should look
 * @param reference number in the register it came from, for example {@code V-E16}
 */
record EntityView(
        String id,
        long version,
        Instant changedAt,
        boolean masked,
        String name,
        LegalForm legalForm,
        EnterpriseSize enterpriseSize,
        String declaredForm,
        LegalForm formByName,
        String registrationNumber,
        String address,
        Locality locality,
        Unit formerUnit,
        Unit unit,
        EntityStatus state,
        String ground,
        Contact contact,
        LegalRepresentative representative,
        Workforce workforce,
        BigDecimal localCapitalShare,
        RawMaterialArea rawMaterialArea,
        CircularChain circularChain,
        List<Certificate> certificates,
        String register,
        String reference) {

    static EntityView of(Versioned<Entity> stored, boolean whole) {
        Entity entity = stored.state();
        EntityDetails details = entity.details();
        EntityFromRegister source = entity.source();
        boolean hidden = !whole && entity.isAPersons();
        return new EntityView(
                stored.id(),
                stored.version(),
                stored.changedAt(),
                !whole,
                details.name(),
                details.legalForm(),
                details.enterpriseSize(),
                source == null ? null : source.declaredForm(),
                source == null ? null : source.formByName(),
                hidden ? null : details.registrationNumber(),
                hidden ? entity.publicAddress() : details.address(),
                entity.place().locality(),
                entity.place().formerUnit(),
                entity.place().unit(),
                entity.status(),
                entity.ground(),
                whole ? details.contact() : null,
                whole ? details.representative() : null,
                details.workforce(),
                details.localCapitalShare(),
                details.rawMaterialArea(),
                details.circularChain(),
                details.certificates(),
                source == null ? null : source.register(),
                source == null ? null : source.reference());
    }
}
