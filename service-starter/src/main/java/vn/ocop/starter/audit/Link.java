package vn.ocop.starter.audit;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.starter.hash.CanonicalJson;
import vn.ocop.starter.hash.Sha256;

/**
 * A link of the chain.
 *
 * @param number 1 for the first, without a hole
 * @param adopted whether the deed is older than the chain, and was taken into it when the chain began
 * @param previous hash of the link before
 * @param hash SHA-256 over the canonical JSON (RFC 8785) of all that stands above
 */
public record Link(long number, Deed deed, boolean adopted, String previous, String hash) {
    private record Hashed(long number, Deed deed, boolean adopted, String previous) {}

    /** These deeds, one after the other behind that head. */
    static List<Link> after(Head head, List<Deed> deeds, boolean adopted) {
        List<Link> links = new ArrayList<>(deeds.size());
        Head last = head;
        for (Deed deed : deeds) {
            Link link = after(last, deed, adopted);
            links.add(link);
            last = link.head();
        }
        return links;
    }

    private static Link after(Head head, Deed deed, boolean adopted) {
        long number = head.number() + 1;
        return new Link(number, deed, adopted, head.hash(), hash(number, deed, adopted, head.hash()));
    }

    /** Whether it is as it was written, for itself. */
    boolean isIntact() {
        return isIntactAs(number);
    }

    /** Whether it is as it was written under that number. */
    boolean isIntactAs(long other) {
        return hash(other, deed, adopted, previous).equals(hash);
    }

    Head head() {
        return new Head(number, hash);
    }

    private static String hash(long number, Deed deed, boolean adopted, String previous) {
        return Sha256.of(CanonicalJson.of(new Hashed(number, deed, adopted, previous)));
    }
}
