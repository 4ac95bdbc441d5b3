package vn.ocop.registry.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.events.ProductRegistered;
import vn.ocop.events.ProductStageChanged;
import vn.ocop.events.ProductState;
import vn.ocop.events.ProductUpdated;
import vn.ocop.events.ProductWithdrawn;
import vn.ocop.registry.entity.Place;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/**
 * A product with its rules. The id is the register's, not part of the state.
 *
 * @param source what another register says of it, null if it was registered here
 * @param lastMove null as long as it is in its first step for the first time
 * @param rating null until the rating service has told of one
 * @param withdrawal why it was withdrawn, null otherwise
 */
public record Product(
        ProductDetails details,
        Owner owner,
        ProductFromRegister source,
        CycleStep step,
        StepMove lastMove,
        ProductStatus status,
        String withdrawal,
        Rating rating) {
    private static final int TOURISM = 6;

    static Change<Product> registered(String id, ProductDetails details, Owner owner, ProductFromRegister source) {
        if (!owner.status().mayAct()) {
            throw Refusal.conflict(
                    StepNeed.ENTITY_MAY_ACT.rule(), owner.status().name());
        }
        Product product = listed(details, owner, source);
        return Change.to(product, new ProductRegistered(product.published(id)));
    }

    /** From a register it is taken whatever the state of its entity: a register says what was, not what may be. */
    static Change<Product> taken(String id, Owner owner, ProductFromRegister said) {
        Product product = listed(ProductDetails.listed(said.name(), said.group(), said.plannedYear()), owner, said);
        return Change.to(product, new ProductRegistered(product.published(id)));
    }

    /** @throws Refusal if it is withdrawn */
    Change<Product> described(String id, ProductDetails next) {
        requireActive();
        return updated(id, with(next, owner, source));
    }

    /** Takes over a newer copy of its entity; empty if that says nothing new. */
    Optional<Change<Product>> following(String id, Owner newer) {
        return owner.isOvertakenBy(newer) ? Optional.of(updated(id, with(details, newer, source))) : Optional.empty();
    }

    /** Takes over what its register says now, as far as that differs from what it said before. */
    Optional<Change<Product>> broughtInLine(String id, Owner newOwner, ProductFromRegister said) {
        if (said.equals(source)) {
            return Optional.empty();
        }
        boolean first = source == null;
        ProductDetails next = details.withListed(
                first || !said.name().equals(source.name()) ? said.name() : details.name(),
                first || !Objects.equals(said.group(), source.group()) ? said.group() : details.group(),
                first || !Objects.equals(said.plannedYear(), source.plannedYear())
                        ? said.plannedYear()
                        : details.plannedYear());
        return Optional.of(updated(id, with(next, newOwner.id().equals(owner.id()) ? owner : newOwner, said)));
    }

    /**
     * Moves within the yearly cycle.
     *
     * @param leastPromotedStar star from which a product may be promoted
     * @throws Refusal if the cycle does not allow the move or the product lacks something, naming the rule
     */
    Change<Product> moved(String id, CycleStep to, String reason, String by, Instant at, int leastPromotedStar) {
        requireActive();
        CycleEdge edge = Cycle.edge(step, to)
                .orElseThrow(() ->
                        Refusal.conflict("step-not-allowed", step.number(), to.number(), numbers(Cycle.after(step))));
        if (edge.needsReason() && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "required");
        }
        edge.needs().stream()
                .filter(need -> !need.isMetBy(this, leastPromotedStar))
                .findFirst()
                .ifPresent(need -> {
                    throw Refusal.conflict(need.rule(), to.number());
                });
        Product next = new Product(
                details, owner, source, to, new StepMove(step, to, at, by, reason), status, withdrawal, rating);
        return Change.to(next, new ProductStageChanged(step.number(), to.number(), next.published(id)))
                .because(reason);
    }

    /** @throws Refusal if it is withdrawn already */
    Change<Product> withdrawn(String id, String reason) {
        requireActive();
        Product next = new Product(details, owner, source, step, lastMove, ProductStatus.WITHDRAWN, reason, rating);
        return Change.to(next, new ProductWithdrawn(next.published(id))).because(reason);
    }

    /** Takes over what the rating service told; empty if this version or a newer one is known already. */
    Optional<Change<Product>> rated(String id, Rating told) {
        if (rating != null && told.version() <= rating.version()) {
            return Optional.empty();
        }
        return Optional.of(updated(id, with(told)));
    }

    /** The product on that day: without its star if that is over. */
    Product asOf(LocalDate day) {
        return rating == null || rating.on(day).equals(rating) ? this : with(rating.on(day));
    }

    boolean isTourism() {
        return details.group() != null && details.group() == TOURISM;
    }

    /** What everybody may know of it. */
    public ProductState published(String id) {
        Place place = owner.place();
        return new ProductState(
                id,
                details.name(),
                owner.published(),
                place.locality(),
                place.formerUnit(),
                place.unit(),
                details.group(),
                details.criteriaSet(),
                details.plannedYear(),
                source == null ? null : source.reference(),
                step.number(),
                status.name(),
                details.description(),
                details.story(),
                details.materials().stream()
                        .map(material ->
                                new ProductState.Material(material.name(), material.origin(), material.localShare()))
                        .toList(),
                details.packaging(),
                details.standard(),
                details.marks().stream()
                        .map(mark -> new ProductState.Mark(
                                mark.kind().name(), mark.number(), mark.state().name()))
                        .toList(),
                details.gtin(),
                details.photos().stream()
                        .map(photo -> new ProductState.Photo(photo.url(), photo.sha256()))
                        .toList());
    }

    private void requireActive() {
        if (status == ProductStatus.WITHDRAWN) {
            throw Refusal.conflict("withdrawn-is-final");
        }
    }

    private static Product listed(ProductDetails details, Owner owner, ProductFromRegister source) {
        return new Product(details, owner, source, CycleStep.GUIDANCE, null, ProductStatus.ACTIVE, null, null);
    }

    private Product with(ProductDetails newDetails, Owner newOwner, ProductFromRegister newSource) {
        return new Product(newDetails, newOwner, newSource, step, lastMove, status, withdrawal, rating);
    }

    private Product with(Rating newRating) {
        return new Product(details, owner, source, step, lastMove, status, withdrawal, newRating);
    }

    private static Change<Product> updated(String id, Product next) {
        return Change.to(next, new ProductUpdated(next.published(id)));
    }

    private static String numbers(java.util.List<CycleStep> steps) {
        return String.join(
                ", ",
                steps.stream().map(step -> Integer.toString(step.number())).toList());
    }
}
