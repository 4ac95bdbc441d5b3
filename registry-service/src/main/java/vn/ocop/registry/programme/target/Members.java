package vn.ocop.registry.programme.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.registry.programme.history.ProductDay;
import vn.ocop.registry.programme.history.ProductDays;
import vn.ocop.registry.programme.history.Recognised;
import vn.ocop.starter.event.Kept;
import vn.ocop.starter.text.Vietnamese;

/** Who or what a figure counts, as lists one can open. */
@Component
class Members {
    private final Days days;
    private final ProductDays products;
    private final TargetWords words;

    Members(Days days, ProductDays products, TargetWords words) {
        this.days = days;
        this.products = products;
        this.words = words;
    }

    /** Which of both is listed. */
    enum Of {
        NUMERATOR,
        DENOMINATOR
    }

    /**
     * What is asked for.
     *
     * @param locality only there; null for everywhere
     */
    record Question(String target, Reading reading, LocalDate on, Of of, String locality) {
        String mark() {
            return "members " + target + " " + reading.code() + " " + on + " " + of + " " + locality;
        }

        /** A plain number has no denominator; its list is that of what is counted. */
        private boolean asks(Item item) {
            return of == Of.NUMERATOR ? item.counts() > 0 : item.of() > 0;
        }
    }

    /** By locality, entity and product. */
    List<Member> of(Question question) {
        Map<String, Kept<ProductDay>> known = products.onOrFirst(question.on());
        return days.on(question.on(), day -> question.reading().measure().on(day).items().stream()
                .filter(question::asks)
                .map(item -> member(item, day, known))
                .filter(one ->
                        question.locality() == null || question.locality().equals(one.locality()))
                .sorted(Comparator.comparing(Members::place))
                .toList());
    }

    private Member member(Item item, TargetDay day, Map<String, Kept<ProductDay>> products) {
        Optional<Maker> maker = Optional.ofNullable(item.entityId()).flatMap(day::maker);
        Optional<ProductDay> product = item.kind() == Item.Kind.PRODUCT
                ? Optional.ofNullable(products.get(item.id())).map(Kept::state)
                : Optional.empty();
        Optional<Recognised> recognition = Optional.ofNullable(item.recognition());
        List<Flag> flags = flags(item, day, maker, product);
        return new Member(
                item.kind(),
                item.id(),
                product.map(ProductDay::name).orElse(null),
                item.entityId(),
                maker.map(Maker::name).orElse(null),
                maker.map(Maker::legalForm).orElse(null),
                maker.map(Maker::size).orElse(null),
                maker.map(Maker::locality).orElse(null),
                maker.map(Maker::localityName).orElse(null),
                recognition.map(Recognised::star).orElse(null),
                recognition.map(Recognised::certificate).orElse(null),
                recognition.map(Recognised::firstDay).orElse(null),
                recognition.map(one -> one.end().minusDays(1)).orElse(null),
                item.counts(),
                item.of(),
                item.why(),
                words.why(item.why()),
                flags,
                flags.stream().map(words::flag).toList());
    }

    private static List<Flag> flags(Item item, TargetDay day, Optional<Maker> maker, Optional<ProductDay> product) {
        List<Flag> flags = new ArrayList<>();
        if (product.filter(ProductDay::isWithdrawn).isPresent()) {
            flags.add(Flag.WITHDRAWN);
        }
        if (maker.filter(Maker::closed).isPresent()) {
            flags.add(Flag.CLOSED);
        }
        if (maker.isPresent() && !day.register().containsKey(item.entityId())) {
            flags.add(Flag.KNOWN_LATER);
        }
        return List.copyOf(flags);
    }

    /** The id makes it one place only. */
    private static String place(Member one) {
        return String.join(
                "|", Objects.toString(one.localityName(), ""), key(one.entity()), key(one.product()), one.id());
    }

    private static String key(String name) {
        return name == null ? "" : Vietnamese.sortKey(name);
    }
}
