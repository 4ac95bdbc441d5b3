package vn.ocop.registry.trace.lot;

import java.util.List;
import java.util.Optional;
import vn.ocop.registry.trace.lot.Verification.Break;

/** Follows a chain from its origin to its head and names the first link that is not as it was recorded. */
final class ChainCheck {
    private final String lotId;
    private final Head head;
    private final List<Optional<Entry>> links;

    /** @param links as they are stored, those empty that can't be read */
    ChainCheck(String lotId, Head head, List<Optional<Entry>> links) {
        this.lotId = lotId;
        this.head = head;
        this.links = links;
    }

    Verification against(LotOrigin origin) {
        Verification every = Verification.intact(lotId, links.size(), head);
        Verification all = links.stream().allMatch(Optional::isPresent) ? every : every.unreadable();
        String last = Chain.begun(lotId, origin).hash();
        for (int i = 0; i < links.size(); i++) {
            int seq = i + 1;
            Entry link = links.get(i).orElse(null);
            Optional<Break> how = breakAt(seq, link, last);
            if (how.isPresent()) {
                return all.broken(how.get() == Break.ORIGIN_CHANGED ? 0 : seq, link, how.get());
            }
            last = link.hash();
        }
        if (links.size() < head.count()) {
            return all.broken(links.size() + 1, null, Break.TAIL_MISSING);
        }
        if (links.size() > head.count() || !last.equals(head.hash())) {
            Break how = links.isEmpty() ? Break.ORIGIN_CHANGED : Break.HEAD_DIFFERS;
            return all.broken(
                    links.size(), links.isEmpty() ? null : links.getLast().orElse(null), how);
        }
        return all;
    }

    private Optional<Break> breakAt(int seq, Entry link, String last) {
        if (link == null) {
            return Optional.of(Break.RECORD_UNREADABLE);
        }
        if (!Chain.hash(lotId, link).equals(link.hash())) {
            return Optional.of(Break.RECORD_CHANGED);
        }
        if (link.seq() != seq) {
            boolean furtherOn = links.stream().flatMap(Optional::stream).anyMatch(other -> other.seq() == seq);
            return Optional.of(furtherOn ? Break.ORDER_CHANGED : Break.RECORD_MISSING);
        }
        if (!last.equals(link.previous())) {
            return Optional.of(seq == 1 ? Break.ORIGIN_CHANGED : Break.PREVIOUS_DIFFERS);
        }
        return Optional.empty();
    }
}
