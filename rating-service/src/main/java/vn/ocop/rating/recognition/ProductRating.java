package vn.ocop.rating.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductSubmitted;
import vn.ocop.events.RatingState;
import vn.ocop.starter.aggregate.Change;

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
                told.grant() == null ? afterNone(told, today) : replacedBy(granted(told, terms, today)),
                submitted,
                with(concluded, told.dossierId()));
        return Optional.of(Change.to(next, new ProductRated(next.published(told.productId(), today))));
    }

    /** The newest recognition, whatever has become of it. */
    Optional<Recognition> last() {
        return recognitions.isEmpty() ? Optional.empty() : Optional.of(recognitions.getLast());
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

    private List<Recognition> replacedBy(Recognition newer) {
        List<Recognition> all = new ArrayList<>(recognitions);
        if (!all.isEmpty()) {
            all.add(all.removeLast().replaced(newer.grant().issuedOn()));
        }
        all.add(newer);
        return List.copyOf(all);
    }

    /** An extension lasts until the re-assessment is decided: one that brings no star ends it on that day. */
    private List<Recognition> afterNone(Rated told, LocalDate today) {
        if (told.kind() != Round.REASSESSMENT || recognitions.isEmpty()) {
            return recognitions;
        }
        return withLast(recognitions.getLast().extendedAtMostTo(told.decidedOn(), today));
    }

    private List<Recognition> withLast(Recognition changed) {
        return Stream.concat(recognitions.stream().limit(recognitions.size() - 1L), Stream.of(changed))
                .toList();
    }

    private Submission pendingWithout(String dossier) {
        return submission != null && submission.dossierId().equals(dossier) ? null : submission;
    }

    private static List<String> with(List<String> dossiers, String dossier) {
        return Stream.concat(dossiers.stream(), Stream.of(dossier)).toList();
    }
}
