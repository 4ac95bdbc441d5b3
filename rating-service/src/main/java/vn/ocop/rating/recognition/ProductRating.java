package vn.ocop.rating.recognition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingExpired;
import vn.ocop.events.ProductRatingExpiring;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductSubmitted;
import vn.ocop.events.RatingState;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/**
 * Which star a product holds and held, and what is on its way. The id is the product's, not part of the state.
 *
 * @param submission the dossier that is being judged, null if none is
 * @param lastOutcome what the last judged dossier came to, null if none was judged here
 * @param recognitions all recognitions, the newest last
 * @param submitted dossiers whose submission was told
 * @param concluded dossiers whose end was told
 */
public record ProductRating(
        String productName,
        String entityId,
        Submission submission,
        Outcome lastOutcome,
        List<Recognition> recognitions,
        List<String> submitted,
        List<String> concluded) {

    /** A product that was never judged. */
    static ProductRating unrated(String productName, String entityId) {
        return new ProductRating(productName, entityId, null, null, List.of(), List.of(), List.of());
    }

    /** Empty if the submission is known already, or its dossier has ended. */
    Optional<Change<ProductRating>> submitted(Submitted told, LocalDate today) {
        String dossier = told.dossierId();
        if (submitted.contains(dossier) || concluded.contains(dossier)) {
            return Optional.empty();
        }
        ProductRating next = new ProductRating(
                told.productName(),
                told.entityId(),
                Submission.of(told),
                lastOutcome,
                recognitions,
                with(submitted, dossier),
                concluded);
        return Optional.of(Change.to(next, new ProductSubmitted(next.published(told.productId(), today))));
    }

    /** The dossier has ended without a result; empty if its end is known already. */
    Optional<Change<ProductRating>> closed(String id, String dossier, LocalDate today) {
        if (concluded.contains(dossier) || !submitted.contains(dossier)) {
            return Optional.empty();
        }
        ProductRating next = new ProductRating(
                productName,
                entityId,
                pendingWithout(dossier),
                lastOutcome,
                recognitions,
                submitted,
                with(concluded, dossier));
        return Optional.of(Change.to(next, new ProductSubmissionClosed(next.published(id, today))));
    }

    /** The dossier has been judged: a recognition takes the place of the former; empty if its end is known already. */
    Optional<Change<ProductRating>> rated(Rated told, Terms terms, LocalDate today) {
        if (concluded.contains(told.dossierId())) {
            return Optional.empty();
        }
        ProductRating next = new ProductRating(
                told.productName(),
                told.entityId(),
                pendingWithout(told.dossierId()),
                Outcome.of(told),
                told.grant() == null ? afterNone(told, today) : chain().with(granted(told, terms, today)),
                submitted,
                with(concluded, told.dossierId()));
        return Optional.of(Change.to(next, new ProductRated(next.published(told.productId(), today))));
    }

    /** A former recognition takes its place among the others by its day of issue; empty if it is there already. */
    Optional<Change<ProductRating>> entered(Entered told, Terms terms, LocalDate today) {
        Grant grant = told.grant();
        if (chain().withNumber(Grant::certificate, PrintedNumber.key(grant.certificate()))
                .isPresent()) {
            return Optional.empty();
        }
        LocalDate last =
                told.validUntil() == null ? terms.on(grant.issuedOn()).lastDay(grant.issuedOn()) : told.validUntil();
        List<Recognition> all = chain().with(Recognition.granted(null, told.criteriaVersion(), grant, last, today));
        ProductRating next =
                new ProductRating(productName, entityId, submission, lastOutcome, all, submitted, concluded);
        return Optional.of(Change.to(next, new ProductRated(next.published(told.productId(), today))));
    }

    /**
     * The recognition is taken back; a decision later than the law allows holds all the same.
     *
     * @throws Refusal if it does not hold any more, or something is wrong with the order
     */
    Change<ProductRating> revoked(String id, RevocationOrder order, Terms terms, LocalDate today) {
        Recognition recognition = recognised();
        requireNotRevoked(recognition, today);
        if (recognition.standingOn(today) == Standing.EXPIRED) {
            throw Refusal.conflict("recognition-expired", recognition.validUntil());
        }
        order.check(recognition, terms, today);
        Level level = recognition.grant().level();
        ProductRating next = withLast(recognition.revoked(order.by(level, terms.on(order.decidedOn()))));
        return Change.to(next, new ProductRatingRevoked(next.published(id, today)));
    }

    /**
     * The recognition is kept beyond its term until its re-assessment is decided.
     *
     * @throws Refusal if there is nothing to keep, it is kept already, or something is wrong with the order
     */
    Change<ProductRating> extended(String id, ExtensionOrder order, Terms terms, LocalDate today) {
        Recognition recognition = recognised();
        requireNotRevoked(recognition, today);
        if (recognition.extension() != null) {
            throw Refusal.conflict("extended-already", recognition.validUntil());
        }
        Integer greatest = terms.on(today).greatestExtension();
        if (greatest == null) {
            throw Refusal.conflict("no-extension-by-law");
        }
        order.check(recognition, greatest, today);
        Extension extension = new Extension(order.until(), order.ground(), today);
        ProductRating next = withLast(recognition.extended(extension, today));
        return Change.to(next, new ProductRated(next.published(id, today))).because(order.ground());
    }

    /** What is to be told on that day: the end, or the newest reminder; empty if nothing is, or it was told. */
    Optional<Change<ProductRating>> dayCome(String id, Terms terms, LocalDate today) {
        return last().flatMap(recognition -> {
            if (recognition.isEndDue(today)) {
                ProductRating next = withLast(recognition.ended());
                return Optional.of(Change.to(next, new ProductRatingExpired(next.published(id, today))));
            }
            return recognition.dueReminder(terms, today).map(before -> {
                ProductRating next = withLast(recognition.reminded(before));
                int left = Math.toIntExact(ChronoUnit.DAYS.between(today, recognition.validUntil()));
                return Change.to(next, new ProductRatingExpiring(left, next.published(id, today)));
            });
        });
    }

    /** All recognitions in their order. */
    RecognitionChain chain() {
        return new RecognitionChain(recognitions);
    }

    /** The newest recognition, whatever has become of it. */
    Optional<Recognition> last() {
        return recognitions.isEmpty() ? Optional.empty() : Optional.of(recognitions.getLast());
    }

    /** The recognition with a certificate of this number, however it is written. */
    public Optional<Recognition> certified(String number) {
        return chain().withNumber(Grant::certificate, PrintedNumber.key(number));
    }

    /** The star that the product holds on that day. */
    Optional<Holding> holdingOn(LocalDate day) {
        return last().filter(recognition -> recognition.standingOn(day) == Standing.VALID)
                .map(recognition -> new Holding(
                        recognition.grant().star(),
                        recognition.validUntil(),
                        recognition.grant().certificate()));
    }

    /** What everybody may know of it. */
    RatingState published(String id, LocalDate today) {
        return new RatingState(
                id,
                productName,
                entityId,
                submission == null ? null : submission.published(),
                lastOutcome == null ? null : lastOutcome.published(),
                last().map(recognition -> recognition.published(today)).orElse(null));
    }

    private static Recognition granted(Rated told, Terms terms, LocalDate today) {
        LocalDate issued = told.grant().issuedOn();
        return Recognition.granted(
                told.dossierId(),
                told.criteriaVersion(),
                told.grant(),
                terms.on(issued).lastDay(issued),
                today);
    }

    /** An extension lasts until the re-assessment is decided: one that brings no star ends it on that day. */
    private List<Recognition> afterNone(Rated told, LocalDate today) {
        if (told.kind() != Round.REASSESSMENT || recognitions.isEmpty()) {
            return recognitions;
        }
        return chain().withLast(recognitions.getLast().extendedAtMostTo(told.decidedOn(), today));
    }

    private Recognition recognised() {
        return last().orElseThrow(() -> Refusal.conflict("never-recognised"));
    }

    private static void requireNotRevoked(Recognition recognition, LocalDate today) {
        if (recognition.standingOn(today) == Standing.REVOKED) {
            throw Refusal.conflict(
                    "recognition-revoked", recognition.revocation().decidedOn());
        }
    }

    private ProductRating withLast(Recognition changed) {
        return new ProductRating(
                productName, entityId, submission, lastOutcome, chain().withLast(changed), submitted, concluded);
    }

    private Submission pendingWithout(String dossier) {
        return submission != null && submission.dossierId().equals(dossier) ? null : submission;
    }

    private static List<String> with(List<String> dossiers, String dossier) {
        return Stream.concat(dossiers.stream(), Stream.of(dossier)).toList();
    }
}
