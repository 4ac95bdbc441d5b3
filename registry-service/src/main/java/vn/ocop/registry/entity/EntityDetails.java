package vn.ocop.registry.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What describes an entity; null where it is not known.
 *
 * @param name registered name; of a household this is public too
 * @param registrationNumber business registration or tax number
 * @param localCapitalShare share of capital held locally, percent (criterion 3.1)
 */
public record EntityDetails(
        String name,
        LegalForm legalForm,
        EnterpriseSize enterpriseSize,
        String registrationNumber,
        String address,
        Contact contact,
        LegalRepresentative representative,
        Workforce workforce,
        BigDecimal localCapitalShare,
        RawMaterialArea rawMaterialArea,
        CircularChain circularChain,
        List<Certificate> certificates) {

    public EntityDetails {
        // An absent element is kept, so that the rules can name it.
        certificates = certificates == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(certificates));
        localCapitalShare = localCapitalShare == null ? null : localCapitalShare.stripTrailingZeros();
    }

    /** Only a name, a form and an address, as a plan gives them. */
    static EntityDetails listed(String name, LegalForm form, String registrationNumber, String address) {
        return new EntityDetails(
                name, form, null, registrationNumber, address, null, null, null, null, null, null, List.of());
    }

    EntityDetails withListed(String newName, LegalForm form, String number, String newAddress) {
        return new EntityDetails(
                newName,
                form,
                form == LegalForm.ENTERPRISE ? enterpriseSize : null,
                number,
                newAddress,
                contact,
                representative,
                workforce,
                localCapitalShare,
                rawMaterialArea,
                circularChain,
                certificates);
    }

    /** Whether it is the same before the law: what a producer can't change by itself. */
    boolean isSameIdentity(EntityDetails other) {
        return identity().equals(other.identity());
    }

    private List<?> identity() {
        return Stream.of(name, legalForm, enterpriseSize, registrationNumber, address, localCapitalShare)
                .map(value -> value == null ? "" : value)
                .toList();
    }
}
