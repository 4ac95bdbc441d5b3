package vn.ocop.starter.audit;

import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;

/**
 * Follows the chain from its beginning to its head, then holds all histories and all objects against it, and names the first
 * thing that is wrong. It may run while the service works: what is on its way into the chain is no finding. A call does a
 * part of bounded size; the caller goes on where it ended.
 */
final class Verifier {
    /** Links, entries or objects that are looked at together. */
    private static final int AT_A_TIME = 250;

    private final AuditChain chain;
    private final Told told;
    private final int part;

    /** @param part most links, entries and objects of one call, about */
    Verifier(AuditChain chain, int part) {
        this.chain = chain;
        this.told = new Told(chain);
        this.part = part;
    }

    /**
     * The next part.
     *
     * @param kept a head that was kept elsewhere; empty if none was
     * @param before where the part before ended
     */
    Verification verify(Optional<Head> kept, Progress before) {
        Progress progress = before;
        for (int seen = 0; seen < part; seen += AT_A_TIME) {
            Step step =
                    switch (progress.stage()) {
                        case LINKS -> links(kept, progress);
                        case HISTORIES -> histories(progress);
                        case OBJECTS -> objects(progress);
                    };
            progress = step.reached();
            if (step.finding().isPresent()) {
                return Verification.broken(progress, step.finding().get());
            }
            if (progress.stage() == Progress.Stage.OBJECTS
                    && progress.kind() >= chain.audited().size()) {
                return Verification.whole(progress.last());
            }
        }
        return Verification.unfinished(progress);
    }

    Progress beginning() {
        return Progress.none(chain.beginning());
    }

    private Step links(Optional<Head> kept, Progress from) {
        List<BsonDocument> stored = chain.behind(from.last().number(), AT_A_TIME);
        LinkCheck check = new LinkCheck(chain, kept, from.last());
        Optional<Finding> finding = check.follow(stored);
        // What is told is looked at for the links in front of a break too: the first thing that is wrong counts.
        Optional<Finding> first = told.by(check.followed()).or(() -> finding);
        Progress reached = from.behind(check.last());
        if (first.isPresent() || stored.size() == AT_A_TIME || check.followed().size() < stored.size()) {
            return new Step(reached, first);
        }
        return new Step(reached.to(Progress.Stage.HISTORIES), check.atTheEnd());
    }

    private Step histories(Progress from) {
        if (from.kind() >= chain.audited().size()) {
            return new Step(from.to(Progress.Stage.OBJECTS), Optional.empty());
        }
        Untold untold = new Untold(chain, chain.audited().get(from.kind()));
        Optional<Finding> finding = untold.historiesAfter(from.after(), AT_A_TIME);
        return new Step(untold.last().map(from::behind).orElseGet(from::nextKind), finding);
    }

    private Step objects(Progress from) {
        if (from.kind() >= chain.audited().size()) {
            return new Step(from, Optional.empty());
        }
        Untold untold = new Untold(chain, chain.audited().get(from.kind()));
        Optional<Finding> finding = untold.objectsAfter(from.after(), AT_A_TIME);
        return new Step(untold.last().map(from::behind).orElseGet(from::nextKind), finding);
    }

    private record Step(Progress reached, Optional<Finding> finding) {}
}
