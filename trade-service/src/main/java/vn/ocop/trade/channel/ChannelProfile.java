package vn.ocop.trade.channel;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.trade.Scope;

/**
 * What a channel is, as it is entered and changed.
 *
 * @param placeType code of the kind of place, needed for an OCOP sales point and for nothing else
 * @param operator organisation that runs it, null if not known
 * @param entityId entity whose own it is, null if it belongs to none
 * @param unit id of the administrative unit it stands in, null outside the province and on the internet
 * @param address null if it has none
 * @param website null if it has none
 * @param leastStar star that it demands of goods at least, 1 to 5; null if any will do
 * @param groups groups of the national programme that it takes, 1 to 6; empty if all
 * @param task task of the plan's section V that it serves, null if none
 */
public record ChannelProfile(
        String name,
        ChannelKind kind,
        Scope scope,
        String placeType,
        String operator,
        String entityId,
        String unit,
        String address,
        String website,
        Integer leastStar,
        List<Integer> groups,
        String task) {
    private static final int MOST_GROUPS = 6;
    private static final int LONGEST_CODE = 64;

    public ChannelProfile {
        groups = groups == null ? List.of() : groups;
    }

    void check(Faults faults) {
        new Texts(faults)
                .needed(name, "name", Texts.NAME)
                .optional(placeType, "placeType", LONGEST_CODE)
                .optional(operator, "operator", Texts.NAME)
                .optional(entityId, "entityId", LONGEST_CODE)
                .optional(unit, "unit", LONGEST_CODE)
                .optional(address, "address", Texts.LINE)
                .optional(website, "website", Texts.LINE)
                .optional(task, "task", LONGEST_CODE);
        faults.require(kind != null, "kind", "required");
        faults.require(scope != null, "scope", "required");
        faults.require(isAddressOrNone(website), "website", "web-address");
        faults.require(leastStar == null || isBetween(leastStar, 5), "leastStar", "between", 1, 5);
        faults.require(kind != ChannelKind.OCOP_POINT || placeType != null, "placeType", "required");
        faults.require(kind == ChannelKind.OCOP_POINT || placeType == null, "placeType", "only-for-points");
        faults.require(
                groups.size() <= MOST_GROUPS && groups.stream().allMatch(one -> one != null && isBetween(one, 6)),
                "groups",
                "groups");
    }

    /** Whether it takes goods of that star. */
    boolean takesStar(int star) {
        return leastStar == null || star >= leastStar;
    }

    /** Whether it takes goods of that group. */
    boolean takesGroup(Integer group) {
        return groups.isEmpty() || (group != null && groups.contains(group));
    }

    /** Whether the text is a web address (http or https), or missing. */
    public static boolean isAddressOrNone(String text) {
        if (text == null) {
            return true;
        }
        try {
            URI address = URI.create(text);
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isBetween(int number, int most) {
        return number >= 1 && number <= most;
    }
}
