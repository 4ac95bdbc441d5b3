package vn.ocop.rating.dossier;

import java.util.List;
import java.util.stream.Stream;
import vn.ocop.rating.scoring.Choice;

/**
 * What a dossier says.
 *
 * @param registration null until filled in
 * @param answers the self-assessment
 * @param evidence the pieces that the answers name, as they were at submission; empty before
 * @param supplements what was added later, oldest first
 */
public record Content(
        Registration registration, List<Answer> answers, List<Evidence> evidence, List<Supplement> supplements) {
    static final Content EMPTY = new Content(null, List.of(), List.of(), List.of());

    Content with(Registration next) {
        return new Content(next, answers, evidence, supplements);
    }

    Content with(List<Answer> next) {
        return new Content(registration, next, evidence, supplements);
    }

    Content frozen(List<Evidence> pieces) {
        return new Content(registration, answers, pieces, supplements);
    }

    Content with(Supplement supplement) {
        return new Content(
                registration,
                answers,
                evidence,
                Stream.concat(supplements.stream(), Stream.of(supplement)).toList());
    }

    /** The options chosen. */
    public List<Choice> choices() {
        return answers.stream().map(Answer::choice).toList();
    }

    /** All evidence that lies in it, with what was added later. */
    public List<Evidence> allEvidence() {
        return Stream.concat(
                        evidence.stream(), supplements.stream().flatMap(supplement -> supplement.evidence().stream()))
                .toList();
    }
}
