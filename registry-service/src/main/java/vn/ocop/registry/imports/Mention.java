package vn.ocop.registry.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.EntityMention;
import vn.ocop.registry.finding.EntityName;
import vn.ocop.registry.finding.EntityTypeCode;
import vn.ocop.registry.finding.FindingSource;
import vn.ocop.registry.finding.ProductMention;
import vn.ocop.registry.territory.Address;
import vn.ocop.starter.text.Vietnamese;

/**
 * How a register mentions an entity or a product, kept so that records can be compared with each other. Of an entity that
 * several rows describe, the first row counts.
 *
 * @param identity recognises it in its register
 * @param key recognises the entity, or the entity that makes the product
 * @param id from the kind, the register and the key; within a dry run from its import too
 * @param importId import that saw it last
 * @param line line of its first row
 * @param type declared type of the entity, as far as the rows so far give it
 * @param entityId of the entity, or of the entity that makes the product; null as long as it is only foreseen
 * @param groups keys of the groups of records that it may share something with
 * @param left groups that it left in this import
 */
public record Mention(
        String id,
        Kind kind,
        String identity,
        String key,
        String register,
        String importId,
        int line,
        String reference,
        String record,
        String localityId,
        @Nullable String communeId,
        String name,
        String address,
        int nameLine,
        int addressLine,
        @Nullable EntityTypeCode type,
        @Nullable String registrationNumber,
        @Nullable String entityId,
        @Nullable String productId,
        List<String> groups,
        List<String> left) {

    /** What is mentioned. */
    public enum Kind {
        ENTITY,
        PRODUCT
    }

    /** @param dry id of the import if it is a dry run, else empty */
    static String id(String dry, Kind kind, String register, String key) {
        return Scopes.key(dry, kind.name(), register, key);
    }

    static Mention of(PutEntity put, String importId, String dry, int line, @Nullable String entityId) {
        EntityMention entity = put.mention();
        String register = entity.nameSource().file();
        List<String> groups = new ArrayList<>();
        if (!entity.address().text().isBlank()) {
            groups.add(addressGroup(register, entity.localityId(), entity.address()));
        }
        if (!entity.name().nameless()) {
            groups.add(Scopes.key("name", register, entity.name().core()));
        }
        return new Mention(
                id(dry, Kind.ENTITY, register, put.key().text()),
                Kind.ENTITY,
                put.key().text(),
                put.key().text(),
                register,
                importId,
                line,
                entity.reference(),
                entity.record(),
                entity.localityId(),
                put.communeId(),
                entity.name().written(),
                entity.address().text(),
                entity.nameSource().line(),
                entity.addressSource().line(),
                put.type(),
                put.registrationNumber(),
                entityId,
                null,
                groups,
                List.of());
    }

    static Mention of(
            PutProduct put, String importId, String dry, int line, @Nullable String entityId, @Nullable String id) {
        ProductMention product = put.mention();
        return new Mention(
                id(dry, Kind.PRODUCT, put.register(), put.reference()),
                Kind.PRODUCT,
                put.reference(),
                put.entity().text(),
                put.register(),
                importId,
                line,
                product.record(),
                product.record(),
                product.localityId(),
                put.communeId(),
                product.name(),
                "",
                product.nameSource().line(),
                0,
                null,
                null,
                entityId,
                id,
                List.of(Scopes.key("product", put.register(), product.localityId(), Vietnamese.fold(product.name()))),
                List.of());
    }

    /** This, remembering the groups that an earlier import knew and that it has left since. */
    Mention after(@Nullable Mention earlier) {
        if (earlier == null) {
            return this;
        }
        List<String> gone = new ArrayList<>(earlier.groups);
        gone.removeAll(groups);
        if (earlier.importId.equals(importId)) {
            gone.addAll(earlier.left);
        }
        return with(type, registrationNumber, gone).known(earlier.entityId, earlier.productId);
    }

    /** This, completed by what a later row says of the same entity. */
    Mention completedBy(PutEntity later) {
        return with(
                later.type() == null ? type : later.type(),
                later.registrationNumber() == null ? registrationNumber : later.registrationNumber(),
                left);
    }

    /** Key of the group of entities at its address. */
    String addressGroup() {
        return addressGroup(register, localityId, Address.read(address));
    }

    private static String addressGroup(String register, String localityId, Address address) {
        return Scopes.key("address", register, localityId, address.key());
    }

    /** This, with the ids here. */
    Mention known(@Nullable String entity, @Nullable String product) {
        return new Mention(
                id,
                kind,
                identity,
                key,
                register,
                importId,
                line,
                reference,
                record,
                localityId,
                communeId,
                name,
                address,
                nameLine,
                addressLine,
                type,
                registrationNumber,
                entity,
                product,
                groups,
                left);
    }

    EntityMention entity() {
        return new EntityMention(
                reference,
                record,
                localityId,
                new EntityName(name),
                Address.read(address),
                new FindingSource(register, nameLine),
                new FindingSource(register, addressLine));
    }

    ProductMention product() {
        return new ProductMention(record, localityId, key, name, new FindingSource(register, nameLine));
    }

    private Mention with(@Nullable EntityTypeCode newType, @Nullable String newNumber, List<String> newLeft) {
        return new Mention(
                id,
                kind,
                identity,
                key,
                register,
                importId,
                line,
                reference,
                record,
                localityId,
                communeId,
                name,
                address,
                nameLine,
                addressLine,
                newType,
                newNumber,
                entityId,
                productId,
                groups,
                newLeft);
    }
}
