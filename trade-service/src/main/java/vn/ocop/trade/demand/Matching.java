package vn.ocop.trade.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.trade.Amounts;
import vn.ocop.trade.demand.Match.Ground;
import vn.ocop.trade.product.Standing;

/**
 * Holds products against a need.
 *
 * @param from first day that counts: of the need, or today if that is over
 */
record Matching(Wanted wanted, LocalDate from) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int UNKNOWN = -1;

    /** Whether the product may answer the need at all: its group, its star over the whole period, and a word of its name. */
    boolean admits(Standing product) {
        boolean group = wanted.group() == null || wanted.group().equals(product.group());
        boolean star = product.starOn(wanted.to()).orElse(0) >= (wanted.leastStar() == null ? 1 : wanted.leastStar())
                && !product.firstDay().isAfter(from);
        boolean words = wanted.group() != null || !found(product).isEmpty();
        return group && star && words;
    }

    /** How the product answers it, by all capacities of the product. */
    Match match(Standing product, List<Capacity> capacities) {
        List<Capacity> own =
                capacities.stream().filter(one -> one.meets(from, wanted.to())).toList();
        List<String> certificates = Certificates.found(
                wanted.certificates(),
                own.stream().flatMap(one -> one.offer().certificates().stream()).toList());
        int share = share(own);
        int distance = distance(product);
        List<Ground> grounds = new ArrayList<>();
        if (wanted.group() != null) {
            grounds.add(Ground.of("group", wanted.group()));
        }
        if (!wanted.words().isEmpty()) {
            grounds.add(Ground.of("words", found(product).size(), wanted.words().size()));
        }
        grounds.add(Ground.of("star", product.star(), product.lastDay()));
        capacity(share).ifPresent(grounds::add);
        certificates(certificates).ifPresent(grounds::add);
        distanceGround(distance, product).ifPresent(grounds::add);
        price(own).ifPresent(grounds::add);
        return new Match(product, product.star(), found(product).size(), share, certificates.size(), distance, grounds);
    }

    private List<String> found(Standing product) {
        String name = product.name() == null ? "" : product.name();
        List<String> there = Arrays.asList(Vietnamese.searchKey(name).split(" "));
        return wanted.words().stream().filter(there::contains).toList();
    }

    private int share(List<Capacity> capacities) {
        List<Capacity> comparable = capacities.stream()
                .filter(one -> Amounts.unit(one.offer().unit()).equals(Amounts.unit(wanted.unit())))
                .toList();
        if (wanted.quantity() == null || wanted.quantity().signum() == 0 || comparable.isEmpty()) {
            return UNKNOWN;
        }
        BigDecimal available =
                comparable.stream().map(one -> one.over(from, wanted.to())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return available
                .multiply(HUNDRED)
                .divide(wanted.quantity(), 0, RoundingMode.DOWN)
                .min(HUNDRED)
                .intValueExact();
    }

    private Optional<Ground> capacity(int share) {
        if (wanted.quantity() == null) {
            return Optional.empty();
        }
        return Optional.of(
                share == UNKNOWN
                        ? Ground.of("capacity-unknown")
                        : share == HUNDRED.intValue()
                                ? Ground.of("capacity-enough")
                                : Ground.of("capacity-share", share));
    }

    private Optional<Ground> certificates(List<String> found) {
        if (wanted.certificates().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                found.isEmpty()
                        ? Ground.of("certificates-none")
                        : Ground.of(
                                "certificates",
                                found.size(),
                                wanted.certificates().size(),
                                String.join(", ", found)));
    }

    private int distance(Standing product) {
        if (wanted.place() != null && product.units().contains(wanted.place())) {
            return 0;
        }
        boolean sameLocality = wanted.locality() != null
                && product.locality() != null
                && wanted.locality().equals(product.locality().unitId());
        return sameLocality ? 1 : 2;
    }

    private Optional<Ground> distanceGround(int distance, Standing product) {
        if (wanted.place() == null && wanted.locality() == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (distance) {
                    case 0 -> Ground.of("same-unit");
                    case 1 -> Ground.of("same-locality", product.locality().name());
                    default -> Ground.of("same-province");
                });
    }

    /** The lowest price asked for; only said, because prices are agreed upon later. */
    private Optional<Ground> price(List<Capacity> capacities) {
        if (wanted.priceLimit() == null) {
            return Optional.empty();
        }
        return capacities.stream()
                .filter(one -> Amounts.unit(one.offer().unit()).equals(Amounts.unit(wanted.unit())))
                .map(one -> one.offer().price())
                .filter(price -> price != null)
                .min(BigDecimal::compareTo)
                .map(price ->
                        Ground.of(price.compareTo(wanted.priceLimit()) <= 0 ? "price-within" : "price-above", price));
    }
}
