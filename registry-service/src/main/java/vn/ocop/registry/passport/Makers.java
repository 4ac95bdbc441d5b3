package vn.ocop.registry.passport;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.registry.catalogue.TodaysFacts;
import vn.ocop.registry.entity.Certificate;
import vn.ocop.registry.entity.Entities;
import vn.ocop.registry.entity.Entity;
import vn.ocop.registry.passport.Passport.Document;
import vn.ocop.registry.passport.Passport.Maker;
import vn.ocop.registry.passport.Passport.Training;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.time.Today;

/** What a buyer may know of who makes a product: what the register publishes, and nothing that is a person's. */
@Component
class Makers {
    private final Entities entities;
    private final TodaysFacts facts;
    private final PassportWords words;
    private final Today today;

    Makers(Entities entities, TodaysFacts facts, PassportWords words, Today today) {
        this.entities = entities;
        this.facts = facts;
        this.words = words;
        this.today = today;
    }

    Versioned<Entity> get(String entityId) {
        return entities.get(entityId);
    }

    Maker told(Versioned<Entity> entity) {
        EntityState state = entity.state().published(entity.id());
        return new Maker(
                state.id(),
                state.name(),
                words.coded("form", state.legalForm()),
                state.address(),
                state.registrationNumber(),
                words.coded("entity", state.state()));
    }

    /** Those that hold today and are meant for buyers. */
    List<Document> certificates(Versioned<Entity> entity) {
        LocalDate day = today.day();
        return entity.state().details().certificates().stream()
                .filter(one -> one.kind().isForBuyers())
                .filter(one -> one.expiresOn() == null || !one.expiresOn().isBefore(day))
                .map(this::document)
                .toList();
    }

    List<Training> training(String entityId) {
        return facts.training(entityId).stream()
                .map(one -> new Training(words.coded("topic", one.topic()), one.lastDay(), one.validUntil()))
                .toList();
    }

    private Document document(Certificate certificate) {
        return new Document(
                words.coded("certificate", certificate.kind()),
                certificate.number(),
                certificate.issuer(),
                certificate.expiresOn());
    }
}
