package vn.ocop.rating.complaint;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;

/**
 * A complaint as the caller sees it; other fields as in {@link Complaint}.
 *
 * @param masked whether who complains, and all words about it, are left out: the caller is the entity complained of
 * @param inTime whether it came by its last day
 * @param overdue whether the next step has not come in its term, as of today
 */
record ComplaintView(
        String id,
        long version,
        boolean masked,
        Matter matter,
        Complainant complainant,
        String content,
        LocalDate learnedOn,
        LocalDate receivedOn,
        LocalDate lastDay,
        boolean inTime,
        Complaint.State state,
        LocalDate due,
        boolean overdue,
        List<Step> steps,
        Decision decision,
        LocalDate withdrawnOn) {

    static ComplaintView of(Versioned<Complaint> stored, Caller caller, LocalDate today) {
        Complaint complaint = stored.state();
        boolean whole = ComplaintAccess.seesComplainant(caller, complaint);
        return new ComplaintView(
                stored.id(),
                stored.version(),
                !whole,
                complaint.matter(),
                whole ? complaint.complainant() : null,
                whole ? complaint.content() : null,
                whole ? complaint.learnedOn() : null,
                complaint.receivedOn(),
                complaint.lastDay(),
                complaint.isInTime(),
                complaint.state(),
                complaint.due(),
                complaint.isOverdueOn(today),
                whole
                        ? complaint.steps()
                        : complaint.steps().stream()
                                .map(ComplaintView::wordless)
                                .toList(),
                whole || complaint.decision() == null ? complaint.decision() : wordless(complaint.decision()),
                complaint.withdrawnOn());
    }

    private static Step wordless(Step step) {
        return new Step(step.kind(), step.on(), step.document(), null, null, step.agency(), null);
    }

    private static Decision wordless(Decision decision) {
        return new Decision(decision.outcome(), decision.document(), decision.on(), null, decision.nextStepUntil());
    }
}
