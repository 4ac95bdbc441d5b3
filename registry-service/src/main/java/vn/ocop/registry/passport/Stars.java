package vn.ocop.registry.passport;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.registry.passport.Passport.Answer;
import vn.ocop.registry.passport.Passport.Star;
import vn.ocop.registry.product.Product;
import vn.ocop.registry.product.ProductStatus;
import vn.ocop.registry.product.Products;
import vn.ocop.registry.programme.history.Recognised;
import vn.ocop.registry.programme.history.Recognitions;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.text.Label;
import vn.ocop.starter.time.Today;

/** The recognitions of a product and the verdict of today, in words. */
@Component
class Stars {
    private final Products products;
    private final Recognitions recognitions;
    private final PrintedNumbers numbers;
    private final PassportWords words;
    private final Today today;

    Stars(Products products, Recognitions recognitions, PrintedNumbers numbers, PassportWords words, Today today) {
        this.products = products;
        this.recognitions = recognitions;
        this.numbers = numbers;
        this.words = words;
        this.today = today;
    }

    /**
     * What is told of the recognitions.
     *
     * @param held null if none holds today
     * @param former those that ended, the newest first
     */
    record Told(Answer verdict, Star held, List<Star> former) {}

    Told told(Subject subject) {
        LocalDate day = today.day();
        List<Recognised> recognised = recognitions.ofProduct(subject.product().id());
        Verdict verdict = Verdict.on(day, withdrawnOn(subject.product()), recognised, subject.asked());
        Star held = recognised.stream()
                .filter(one -> one.on(day))
                .findFirst()
                .map(one -> star(one, null))
                .orElse(null);
        List<Star> former = recognised.reversed().stream()
                .filter(one -> !one.end().isAfter(day))
                .map(one -> star(one, ending(one)))
                .toList();
        return new Told(answer(verdict, subject.asked()), held, former);
    }

    private LocalDate withdrawnOn(Versioned<Product> product) {
        return product.state().status() == ProductStatus.WITHDRAWN
                ? products.withdrawnOn(product.id()).orElseThrow()
                : null;
    }

    private Answer answer(Verdict verdict, Asked asked) {
        return new Answer(
                verdict.isGenuine(),
                verdict.state(),
                verdict.day(),
                verdict.since(),
                verdict.until(),
                inWords(verdict, asked));
    }

    private Label inWords(Verdict verdict, Asked asked) {
        String key = "verdict." + verdict.state();
        Recognised by = verdict.by();
        return switch (verdict.state()) {
            case GENUINE_AND_VALID -> words.label(key, by.star(), verdict.until(), by.certificate());
            case EXPIRED -> words.label(key, verdict.since(), by.star());
            case REVOKED -> words.label(key, verdict.since(), by.star(), ground(by));
            case REPLACED -> words.label(key, asked.certificate(), verdict.since(), by.certificate(), by.star());
            case WITHDRAWN -> words.label(key, verdict.since());
            case RECALLED_LOT -> words.label(key, asked.lot(), verdict.since());
            case LOT_UNKNOWN -> words.label(key, asked.lot());
            case NOT_RECOGNISED -> words.label(key);
        };
    }

    private Star star(Recognised one, String ending) {
        return new Star(
                one.star(),
                one.certificate(),
                numbers.find(one.certificate()).map(PrintedNumber::productCode).orElse(null),
                words.coded("level", one.level()),
                one.decision(),
                one.firstDay(),
                one.end().minusDays(1),
                words.coded("ending", ending),
                words.coded("ground", one.ground()));
    }

    private static String ending(Recognised one) {
        if (one.replaced()) {
            return "REPLACED";
        }
        return one.revoked() ? "REVOKED" : "EXPIRED";
    }

    private Label ground(Recognised by) {
        return by.ground() == null
                ? words.label("ground-unknown")
                : words.coded("ground", by.ground()).label();
    }
}
