package vn.ocop.trade.promotion;

import static vn.ocop.trade.promotion.Application.State.APPLIED;
import static vn.ocop.trade.promotion.Application.State.SELECTED;
import static vn.ocop.trade.promotion.Application.State.WITHDRAWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/**
 * A trade promotion event: a fair, exhibition, forum, trade mission or livestream session (plan 2822/QĐ-UBND, III.4 and V).
 *
 * @param reason why it was cancelled, null unless it was
 * @param applications all that ever were, in their order
 * @param results all that were ever reported, in their order
 * @param conclusion null until it is closed
 */
public record PromotionEvent(
        PromotionPlan plan,
        PromotionState state,
        String reason,
        List<Invitation> invitations,
        List<Application> applications,
        List<Result> results,
        Conclusion conclusion) {
    static final int MOST_INVITATIONS = 2_000;
    private static final int MOST_APPLICATIONS = 600;
    private static final int MOST_RESULTS = 5_000;

    static Change<PromotionEvent> planned(PromotionPlan plan) {
        return Change.to(
                new PromotionEvent(plan, PromotionState.PLANNED, null, List.of(), List.of(), List.of(), null),
                new PromotionChange.Planned(plan.name(), plan.kind(), plan.scope(), plan.task()));
    }

    /** Plans it anew, until it runs; booths that are given out stay. */
    Change<PromotionEvent> replanned(PromotionPlan next) {
        require(PromotionState.PLANNED, PromotionState.OPEN);
        List<Application> kept = floor().of(next.booths()).applications();
        return Change.to(
                new PromotionEvent(next, state, reason, invitations, kept, results, conclusion),
                new PromotionChange.Replanned(plan, next));
    }

    Change<PromotionEvent> opened() {
        require(PromotionState.PLANNED);
        return moved(PromotionState.OPEN);
    }

    /** Asks entities to take part; who was asked before is not asked again. */
    Change<PromotionEvent> invited(List<Invitation> more) {
        require(PromotionState.OPEN);
        Set<String> known =
                invitations.stream().map(Invitation::entityId).collect(Collectors.toCollection(HashSet::new));
        List<Invitation> fresh =
                more.stream().filter(one -> known.add(one.entityId())).toList();
        refuseIf(invitations.size() + fresh.size() > MOST_INVITATIONS, "too-many", MOST_INVITATIONS);
        return Change.to(
                new PromotionEvent(plan, state, reason, join(invitations, fresh), applications, results, conclusion),
                new PromotionChange.Invited(
                        fresh.stream().map(Invitation::entityId).toList()));
    }

    /** @throws Refusal after the last day of applications without a reason, or if it has applied or was refused before */
    Change<PromotionEvent> applied(Application one, LocalDate today) {
        require(PromotionState.OPEN);
        refuseIf(today.isAfter(plan.applyUntil()) && one.lateReason() == null, "applications-over", plan.applyUntil());
        refuseIf(plan.kind().needsProducts() && one.products().isEmpty(), "no-product", plan.kind());
        refuseIf(
                application(one.entityId())
                        .filter(other -> !other.is(WITHDRAWN))
                        .isPresent(),
                "applied-already");
        refuseIf(applications.size() >= MOST_APPLICATIONS, "too-many", MOST_APPLICATIONS);
        return Change.to(
                with(floor().with(one)),
                new PromotionChange.Applied(
                        one.entityId(),
                        one.products().stream().map(Shown::productId).toList()));
    }

    /**
     * Gives an application a booth, or a place where nobody needs one.
     *
     * @param booth number of the booth, null for the lowest that is free
     * @param lost ids of products that no longer hold the demanded star; they are not shown
     */
    Change<PromotionEvent> selected(String entityId, Integer booth, Set<String> lost, Application.Decision decision) {
        Change<PromotionEvent> change = decided(
                entityId, floor -> floor.given(entityId, booth, decision).without(lost), decision);
        change.next().requireSomethingToShow();
        return change;
    }

    Change<PromotionEvent> putOff(String entityId, Application.Decision decision) {
        return decided(entityId, floor -> floor.waiting(entityId, decision), decision);
    }

    Change<PromotionEvent> refused(String entityId, Application.Decision decision) {
        return decided(entityId, floor -> floor.refused(entityId, decision), decision);
    }

    /** @throws Refusal if it has reported: then it took part */
    Change<PromotionEvent> withdrawn(String entityId, Application.Decision decision) {
        refuseIf(result(entityId).isPresent(), "reported-already");
        return decided(entityId, floor -> floor.withdrawn(entityId, decision), decision);
    }

    /**
     * Ends the selection: every application must be decided.
     *
     * @param lost ids of products that no longer hold the demanded star; they are not shown
     * @throws Refusal if a participant would come without a product where one is needed
     */
    Change<PromotionEvent> started(Set<String> lost) {
        require(PromotionState.OPEN);
        List<Application> open = floor().in(APPLIED);
        refuseIf(!open.isEmpty(), "applications-undecided", names(open));
        PromotionEvent next = with(floor().without(lost));
        next.requireSomethingToShow();
        List<String> dropped = next.participants().stream()
                .flatMap(one -> one.products().stream())
                .filter(Shown::dropped)
                .map(Shown::productId)
                .toList();
        return Change.to(
                next.in(PromotionState.RUNNING), new PromotionChange.Moved(state, PromotionState.RUNNING, dropped));
    }

    /**
     * Keeps what a participant reports; what was reported before stays beside it. The same again is no change.
     *
     * @throws Refusal before the last day, if it did not take part, or without a reason when the event is closed
     */
    Change<PromotionEvent> reported(Result more, LocalDate today) {
        require(PromotionState.RUNNING, PromotionState.CLOSED);
        refuseIf(today.isBefore(plan.lastDay()), "not-over", plan.lastDay());
        refuseIf(state == PromotionState.CLOSED && more.reason() == null, "reason-needed");
        if (application(more.entityId()).filter(one -> one.is(SELECTED)).isEmpty()) {
            throw Refusal.notFound("participant", more.entityId());
        }
        Record told = new PromotionChange.Reported(more.entityId(), more.figures());
        if (result(more.entityId())
                .filter(one -> one.figures().equals(more.figures()))
                .isPresent()) {
            return Change.to(this, told);
        }
        refuseIf(results.size() >= MOST_RESULTS, "too-many", MOST_RESULTS);
        List<Result> kept = results.stream()
                .map(one -> one.entityId().equals(more.entityId()) ? one.supersede() : one)
                .toList();
        PromotionEvent next = new PromotionEvent(
                plan, state, reason, invitations, applications, join(kept, List.of(more)), conclusion);
        return Change.to(next, told).because(more.reason());
    }

    /** @throws Refusal before the last day, or if a participant has not reported and nothing says why */
    Change<PromotionEvent> closed(Conclusion end, LocalDate today) {
        require(PromotionState.RUNNING);
        refuseIf(today.isBefore(plan.lastDay()), "not-over", plan.lastDay());
        List<Application> silent = participants().stream()
                .filter(one -> result(one.entityId()).isEmpty())
                .toList();
        boolean unexplained = end.whyIncomplete() == null || end.whyIncomplete().isBlank();
        refuseIf(!silent.isEmpty() && unexplained, "results-missing", names(silent));
        PromotionEvent next =
                new PromotionEvent(plan, PromotionState.CLOSED, reason, invitations, applications, results, end);
        return Change.to(next, new PromotionChange.Moved(state, PromotionState.CLOSED, List.of()))
                .because(end.whyIncomplete());
    }

    Change<PromotionEvent> cancelled(String why) {
        require(PromotionState.PLANNED, PromotionState.OPEN, PromotionState.RUNNING);
        PromotionEvent next =
                new PromotionEvent(plan, PromotionState.CANCELLED, why, invitations, applications, results, conclusion);
        return Change.to(next, new PromotionChange.Moved(state, PromotionState.CANCELLED, List.of()))
                .because(why);
    }

    /** Those who take part, in the order of application. */
    public List<Application> participants() {
        return floor().in(SELECTED);
    }

    /** The last application of the entity. */
    public Optional<Application> application(String entityId) {
        return floor().last(entityId);
    }

    /** What the entity reported, as it stands now. */
    public Optional<Result> result(String entityId) {
        return results.stream()
                .filter(one -> !one.superseded() && one.entityId().equals(entityId))
                .findFirst();
    }

    long count(Application.State asked) {
        return floor().in(asked).size();
    }

    private Change<PromotionEvent> decided(
            String entityId, UnaryOperator<Floor> decide, Application.Decision decision) {
        require(PromotionState.OPEN, PromotionState.RUNNING);
        Application.State before = application(entityId).map(Application::state).orElse(null);
        Floor next = decide.apply(floor());
        Application after = next.last(entityId).orElseThrow();
        return Change.to(with(next), (Record)
                        new PromotionChange.Decided(entityId, before, after.state(), after.booth()))
                .because(decision.reason());
    }

    private void requireSomethingToShow() {
        List<Application> empty = participants().stream()
                .filter(one -> plan.kind().needsProducts() && one.shown().isEmpty())
                .toList();
        refuseIf(!empty.isEmpty(), "nothing-to-show", names(empty));
    }

    private Floor floor() {
        return new Floor(plan.booths(), applications);
    }

    private PromotionEvent with(Floor floor) {
        return new PromotionEvent(plan, state, reason, invitations, floor.applications(), results, conclusion);
    }

    private PromotionEvent in(PromotionState next) {
        return new PromotionEvent(plan, next, reason, invitations, applications, results, conclusion);
    }

    private Change<PromotionEvent> moved(PromotionState next) {
        return Change.to(in(next), new PromotionChange.Moved(state, next, List.of()));
    }

    private void require(PromotionState... allowed) {
        refuseIf(!Arrays.asList(allowed).contains(state), "promotion-state", state);
    }

    private static void refuseIf(boolean broken, String rule, Object... args) {
        if (broken) {
            throw Refusal.conflict(rule, args);
        }
    }

    private static String names(List<Application> applications) {
        return applications.stream().map(Application::entityName).limit(5).collect(Collectors.joining(", "));
    }

    private static <T> List<T> join(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
