package vn.ocop.starter.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Follows links and stops at the first that does not follow from the one before. */
final class LinkCheck {
    /** How far away the place is looked for where a moved link belongs. */
    private static final int MOVED_BY = 10_000;

    private final AuditChain chain;
    private final Optional<Head> kept;
    private final List<Link> followed = new ArrayList<>();
    private Head last;

    LinkCheck(AuditChain chain, Optional<Head> kept, Head last) {
        this.chain = chain;
        this.kept = kept;
        this.last = last;
    }

    Optional<Finding> follow(List<BsonDocument> stored) {
        for (BsonDocument document : stored) {
            Optional<Finding> finding = finding(document);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }

    /** The links that are right. */
    List<Link> followed() {
        return followed;
    }

    Head last() {
        return last;
    }

    /** What is wrong with the end of the chain. */
    Optional<Finding> atTheEnd() {
        return kept.filter(head -> head.number() > last.number()).map(_ -> Finding.at(last.number() + 1, Flaw.CUT_OFF));
    }

    private Optional<Finding> finding(BsonDocument document) {
        long number = last.number() + 1;
        BsonValue id = document.get("_id");
        if (!id.isInt64()) {
            return Optional.of(Finding.at(number, Flaw.LINK_UNREADABLE));
        }
        if (id.asInt64().getValue() != number) {
            return Optional.of(Finding.at(number, Flaw.LINK_MISSING)).filter(_ -> !chain.has(number));
        }
        Link link = chain.read(document).orElse(null);
        if (link == null) {
            return Optional.of(Finding.at(number, Flaw.LINK_UNREADABLE));
        }
        if (!link.isIntact()) {
            return Optional.of(changed(link));
        }
        if (!link.previous().equals(last.hash())) {
            return Optional.of(
                    number == 1
                            ? Finding.of(link, Flaw.OTHER_BEGINNING)
                            : Finding.at(number - 1, Flaw.LINK_REPLACED).and(number));
        }
        if (kept.filter(head -> head.number() == number && !head.hash().equals(link.hash()))
                .isPresent()) {
            return Optional.of(Finding.of(link, Flaw.REWRITTEN));
        }
        followed.add(link);
        last = link.head();
        return Optional.empty();
    }

    private static Finding changed(Link link) {
        return LongStream.rangeClosed(Math.max(1, link.number() - MOVED_BY), link.number() + MOVED_BY)
                .filter(link::isIntactAs)
                .mapToObj(where -> Finding.of(link, Flaw.LINK_MOVED).and(where))
                .findFirst()
                .orElseGet(() -> Finding.of(link, Flaw.LINK_CHANGED));
    }
}
