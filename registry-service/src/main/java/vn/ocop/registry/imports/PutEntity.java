package vn.ocop.registry.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.EntityMention;
import vn.ocop.registry.finding.EntityTypeCode;

/**
 * Registers an entity, or brings a registered one in line with its source.
 *
 * @param key recognises the entity where there is no registration number
 * @param mention the entity as its source introduces it
 * @param type its declared type; null means the source says nothing here, and a type known from elsewhere stays
 * @param communeId administrative unit of its address, null when the address names none that is known
 * @param registrationNumber business registration or tax number, which recognises the entity before the key does
 */
public record PutEntity(
        EntityKey key,
        EntityMention mention,
        @Nullable EntityTypeCode type,
        @Nullable String communeId,
        @Nullable String registrationNumber)
        implements RegistryCommand {

    @Override
    public String reference() {
        return mention.reference();
    }

    /** The type that the name suggests, never taken for the declared one. */
    public Optional<EntityTypeCode> typeHint() {
        return mention.name().typeHint();
    }
}
