package vn.ocop.registry.passport;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ocop.events.ProductState;
import vn.ocop.registry.catalogue.TodaysFacts;
import vn.ocop.registry.entity.Entity;
import vn.ocop.registry.passport.Passport.IntellectualProperty;
import vn.ocop.registry.passport.Passport.Shop;
import vn.ocop.registry.product.CriteriaSets;
import vn.ocop.registry.product.Gtin;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.ProductStatus;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.text.Label;

/** Writes passports, from what the registry itself keeps. */
@Component
class Passports {
    private final Stars stars;
    private final Makers makers;
    private final LotLines lots;
    private final TodaysFacts facts;
    private final CriteriaSets sets;
    private final PublicLinks links;
    private final PassportWords words;

    Passports(
            Stars stars,
            Makers makers,
            LotLines lots,
            TodaysFacts facts,
            CriteriaSets sets,
            PublicLinks links,
            PassportWords words) {
        this.stars = stars;
        this.makers = makers;
        this.lots = lots;
        this.facts = facts;
        this.sets = sets;
        this.links = links;
        this.words = words;
    }

    /** The passport as of today. */
    Passport of(Subject subject) {
        Versioned<Product> product = subject.product();
        ProductState state = product.state().published(product.id());
        Stars.Told recognised = stars.told(subject);
        Versioned<Entity> maker = makers.get(state.entity().id());
        return new Passport(
                recognised.verdict(),
                lots.recalls(product),
                lots.trace(subject.lot()),
                state.id(),
                state.name(),
                Gtin.inFourteenDigits(state.gtin()).orElse(null),
                subject.lot() == null ? links.ofProduct(product) : links.ofLot(subject.lot()),
                makers.told(maker),
                recognised.held(),
                recognised.former(),
                words.coded("group", number(state.group())),
                criteriaSet(state.criteriaSet()),
                state.locality(),
                state.formerUnit(),
                state.unit(),
                state.description(),
                state.story(),
                state.materials(),
                state.packaging(),
                state.standard(),
                marks(state),
                makers.certificates(maker),
                makers.training(maker.id()),
                shops(product),
                state.photos(),
                lots.latest(product.id()));
    }

    private Coded criteriaSet(Integer number) {
        return Optional.ofNullable(number)
                .flatMap(sets::numbered)
                .map(set -> new Coded(number(set.number()), new Label(set.name(), set.nameEn())))
                .orElse(null);
    }

    private List<IntellectualProperty> marks(ProductState state) {
        return state.marks().stream()
                .map(mark -> new IntellectualProperty(
                        words.coded("mark", mark.kind()), mark.number(), words.coded("mark-state", mark.state())))
                .toList();
    }

    /** A product that is withdrawn is on sale nowhere as one of the programme, though its certificate runs on. */
    private List<Shop> shops(Versioned<Product> product) {
        return product.state().status() == ProductStatus.WITHDRAWN
                ? List.of()
                : facts.onSale(product).stream()
                        .map(one -> new Shop(
                                one.channel(),
                                words.coded("channel", one.kind()),
                                page(one.url()),
                                one.priceFrom(),
                                one.priceTo()))
                        .toList();
    }

    /** A page of the web, and nothing that a browser would carry out. */
    private static String page(String url) {
        return url != null && url.matches("https?://.+") ? url : null;
    }

    private static String number(Integer number) {
        return number == null ? null : number.toString();
    }
}
