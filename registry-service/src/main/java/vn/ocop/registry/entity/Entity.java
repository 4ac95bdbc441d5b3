package vn.ocop.registry.entity;

import java.util.Objects;
import java.util.Optional;
import vn.ocop.events.EntityRegistered;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntityUpdated;
import vn.ocop.events.Unit;
import vn.ocop.registry.territory.Address;
import vn.ocop.registry.territory.PlaceName;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/**
 * An OCOP entity with its rules. The id is the register's, not part of the state.
 *
 * @param source what another register says of it, null if it was registered here
 * @param ground why it is suspended or closed, null otherwise
 */
public record Entity(
        EntityDetails details, Place place, EntityFromRegister source, EntityStatus status, String ground) {

    static Change<Entity> registered(String id, EntityDetails details, Place place, EntityFromRegister source) {
        Entity entity = new Entity(details, place, source, EntityStatus.REGISTERED, null);
        return Change.to(entity, new EntityRegistered(entity.published(id)));
    }

    /** @throws Refusal if it is closed */
    Change<Entity> described(String id, EntityDetails next) {
        return updated(id, new Entity(next, place, source, status, ground));
    }

    /** @throws Refusal if it is closed */
    Change<Entity> assigned(String id, Unit unit) {
        return updated(id, new Entity(details, place.withUnit(unit), source, status, ground));
    }

    /**
     * Takes over what the register it came from says now, as far as that differs from what it said before.
     *
     * @param saidPlace where the register says it is
     * @return empty if the register says nothing new
     */
    Optional<Change<Entity>> broughtInLine(String id, EntityFromRegister said, Place saidPlace) {
        if (source != null && !source.register().equals(said.register())) {
            return completedBy(id, said);
        }
        EntityFromRegister merged = source == null ? said : said.or(source);
        if (merged.equals(source)) {
            return Optional.empty();
        }
        EntityDetails next = details.withListed(
                newer(said, EntityFromRegister::name, details.name()),
                newer(merged, EntityFromRegister::legalForm, details.legalForm()),
                newer(merged, EntityFromRegister::registrationNumber, details.registrationNumber()),
                newer(said, EntityFromRegister::address, details.address()));
        boolean moved = source == null
                || !Objects.equals(source.formerUnitId(), said.formerUnitId())
                || !Objects.equals(source.localityId(), said.localityId())
                || !Objects.equals(source.unitId(), said.unitId());
        Place nextPlace = moved ? saidPlace.unit() == null ? saidPlace.withUnit(place.unit()) : saidPlace : place;
        return Optional.of(updated(id, new Entity(next, nextPlace, merged, status, ground)));
    }

    /** Takes over from a second register what the first one left open, so that the two do not overwrite each other in turn. */
    private Optional<Change<Entity>> completedBy(String id, EntityFromRegister said) {
        EntityDetails next = details.withListed(
                details.name(),
                details.legalForm() == null ? said.legalForm() : details.legalForm(),
                details.registrationNumber() == null ? said.registrationNumber() : details.registrationNumber(),
                details.address());
        return next.equals(details)
                ? Optional.empty()
                : Optional.of(updated(id, new Entity(next, place, source, status, ground)));
    }

    /** @throws Refusal if the move is not allowed from here, naming its rule */
    Change<Entity> moved(String id, EntityMove move, String reason) {
        if (!move.isAllowedFrom(status)) {
            throw Refusal.conflict(move.rule(), status.name());
        }
        Entity next = new Entity(details, place, source, move.to(), move.needsGround() ? reason : null);
        return Change.to(next, move.event(next.published(id))).because(reason);
    }

    /** What everybody may know of it. */
    public EntityState published(String id) {
        return new EntityState(
                id,
                details.name(),
                name(details.legalForm()),
                name(details.enterpriseSize()),
                isAPersons() ? null : details.registrationNumber(),
                publicAddress(),
                place.locality(),
                place.formerUnit(),
                place.unit(),
                details.workforce() == null
                        ? null
                        : new EntityState.Workforce(
                                details.workforce().total(), details.workforce().local()),
                details.circularChain() != null && details.circularChain().present(),
                status.name());
    }

    /** The address, of a household or farm only the commune. */
    public String publicAddress() {
        if (details.address() == null || !isAPersons()) {
            return details.address();
        }
        return Address.read(details.address())
                .commune()
                .map(PlaceName::normalised)
                .orElse(null);
    }

    /** Whether it is a person's own; while the form is unknown it is taken for one. */
    public boolean isAPersons() {
        return details.legalForm() == null || details.legalForm().isAPersons();
    }

    private Change<Entity> updated(String id, Entity next) {
        if (status == EntityStatus.CLOSED) {
            throw Refusal.conflict(EntityMove.CLOSE.rule(), status.name());
        }
        return Change.to(next, new EntityUpdated(next.published(id)));
    }

    private <T> T newer(EntityFromRegister said, java.util.function.Function<EntityFromRegister, T> field, T current) {
        T now = field.apply(said);
        T before = source == null ? null : field.apply(source);
        return now == null || now.equals(before) ? current : now;
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
