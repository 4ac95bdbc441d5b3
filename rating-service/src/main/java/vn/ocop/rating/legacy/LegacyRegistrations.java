package vn.ocop.rating.legacy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.rating.criteria.CriteriaVersions;
import vn.ocop.rating.procedure.ProcedureRules;
import vn.ocop.rating.product.ProductName;
import vn.ocop.rating.recognition.Certificates;
import vn.ocop.rating.recognition.Entered;
import vn.ocop.rating.recognition.Grant;
import vn.ocop.rating.recognition.ProductRatings;
import vn.ocop.rating.recognition.Recognition;
import vn.ocop.rating.recognition.Terms;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;

/**
 * Registers recognitions of an earlier time, each by one write of its product's rating. The number of the certificate tells
 * them apart: it is kept first, so what a crash leaves between the two is finished by the same entry, and by no other.
 */
@Component
class LegacyRegistrations {
    /** Stands for a dossier where there was none in this service. */
    private static final String NO_DOSSIER = "entered";

    private final LegacyProducts products;
    private final ProductRatings ratings;
    private final Certificates certificates;
    private final CriteriaVersions criteria;
    private final ProcedureRules procedure;
    private final Terms terms;
    private final List<Transition> transitions;
    private final Clock clock;

    LegacyRegistrations(
            LegacyProducts products,
            ProductRatings ratings,
            Certificates certificates,
            CriteriaVersions criteria,
            ProcedureRules procedure,
            Terms terms,
            JsonMapper json,
            Clock clock) {
        this.products = products;
        this.ratings = ratings;
        this.certificates = certificates;
        this.criteria = criteria;
        this.procedure = procedure;
        this.terms = terms;
        this.transitions = Transition.shipped(json);
        this.clock = clock;
    }

    /** The rules as of today; good for a whole file. */
    LegacyRules rules() {
        return new LegacyRules(
                new BasisRule(criteria.all(), transitions), procedure.competence(), terms, Vietnam.today(clock));
    }

    /** What would become of the entry; nothing is written. */
    Registration look(LegacyEntry entry, LegacyRules rules, LegacyFindings findings) {
        Optional<ProductName> product = products.find(entry, findings);
        Optional<LegacyRules.Judged> judged = rules.judge(entry, findings);
        if (product.isEmpty() || judged.isEmpty() || findings.hasErrors()) {
            return Registration.refused(findings);
        }
        Entered told = told(entry, product.get(), judged.get());
        Optional<Recognition> present =
                ratings.find(told.productId()).flatMap(rating -> rating.certified(entry.certificate()));
        if (present.isPresent()) {
            return known(present.get(), told, findings);
        }
        if (!certificates.isFreeFor(entry.certificate(), told.productId(), NO_DOSSIER)) {
            return taken(findings);
        }
        return new Registration(Registration.Result.REGISTERED, told, findings.found());
    }

    /** Registers the entry, unless something is wrong with it or it is registered already. */
    Registration register(LegacyEntry entry, LegacyRules rules, LegacyFindings findings, Caller by) {
        Registration registration = look(entry, rules, findings);
        if (registration.result() != Registration.Result.REGISTERED) {
            return registration;
        }
        try {
            keepNumber(registration.told());
        } catch (Refusal overtaken) {
            return taken(findings);
        }
        ratings.entered(registration.told(), by);
        return registration;
    }

    /** Keeps the number of the certificate. */
    void keepNumber(Entered told) {
        certificates.reserve(told.grant().certificate(), told.productId(), NO_DOSSIER);
    }

    private static Registration taken(LegacyFindings findings) {
        return Registration.refused(findings.error("certificate", "certificate-number-taken"));
    }

    private static Registration known(Recognition present, Entered told, LegacyFindings findings) {
        Grant one = present.grant();
        Grant other = told.grant();
        boolean same = one.star() == other.star()
                && one.level() == other.level()
                && one.decidedOn().equals(other.decidedOn())
                && one.issuedOn().equals(other.issuedOn())
                && one.decision().equals(other.decision())
                && present.criteriaVersion().equals(told.criteriaVersion());
        return same
                ? new Registration(Registration.Result.UNCHANGED, told, findings.found())
                : Registration.refused(findings.error("certificate", "registered-differently"));
    }

    private static Entered told(LegacyEntry entry, ProductName product, LegacyRules.Judged judged) {
        return new Entered(
                product.id(),
                product.name(),
                product.entityId(),
                judged.criteriaVersion(),
                new Grant(
                        entry.certificate().strip(),
                        entry.productCode(),
                        entry.star(),
                        entry.level(),
                        entry.decision().strip(),
                        entry.decidedOn(),
                        entry.issuedOn()),
                judged.termEnds());
    }
}
