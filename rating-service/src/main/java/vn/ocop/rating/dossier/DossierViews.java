package vn.ocop.rating.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.events.EntityTrainingState;
import vn.ocop.rating.criteria.Bands;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.CriteriaVersions;
import vn.ocop.rating.procedure.ProcedureRules;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;

/** Shows dossiers, each measured and held against its papers and the registry. */
@Component
class DossierViews {
    private final Dossiers dossiers;
    private final DossierAccess access;
    private final CriteriaVersions criteria;
    private final Copies<EntityState> entities;
    private final Copies<EntityTrainingState> trainings;
    private final ProcedureRules rules;
    private final MessageSource messages;
    private final Clock clock;

    DossierViews(
            Dossiers dossiers,
            DossierAccess access,
            CriteriaVersions criteria,
            Copies<EntityState> entities,
            Copies<EntityTrainingState> trainings,
            ProcedureRules rules,
            MessageSource messages,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.criteria = criteria;
        this.entities = entities;
        this.trainings = trainings;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    DossierView of(Versioned<Dossier> stored, Caller caller, Locale locale) {
        Dossier dossier = stored.state();
        CriteriaSet set = dossiers.set(dossier);
        Bands bands = criteria.find(dossier.criteriaVersion()).orElseThrow().scale();
        List<Evidence> evidence = dossiers.evidence(dossier);
        LocalDate today = Vietnam.today(clock);
        EntityState entity = entities.find(dossier.subject().entityId()).orElse(null);
        EntityTrainingState trained =
                trainings.find(dossier.subject().entityId()).orElse(null);
        LocalDate ruled = dossier.course().submittedOn() == null
                ? today
                : dossier.course().submittedOn();
        List<DossierView.Finding> findings = new CrossChecks(
                        dossier, set, evidence, entity, trained, rules.checksOn(ruled), today)
                .found().stream()
                        .map(found -> new DossierView.Finding(
                                found.code(),
                                found.criterion(),
                                messages.getMessage(
                                        "check." + found.code(), found.args().toArray(), locale)))
                        .toList();
        return DossierView.of(
                stored,
                SelfScore.of(set, bands, dossier.selfScore(set)),
                evidence,
                trained,
                findings,
                access.seesContact(caller, dossier.subject()),
                today);
    }

    DossierView.Line line(Versioned<Dossier> stored) {
        return DossierView.line(stored, Vietnam.today(clock));
    }
}
