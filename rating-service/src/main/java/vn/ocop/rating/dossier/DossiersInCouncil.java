package vn.ocop.rating.dossier;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.ocop.rating.council.AgendaItem;
import vn.ocop.rating.council.Conclusion;
import vn.ocop.rating.council.CouncilDossiers;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Deciding;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;

/** What councils need of dossiers. A dossier that went another way meanwhile, or has come so far already, stays there. */
@Component
class DossiersInCouncil implements CouncilDossiers {
    private static final Caller COUNCIL = Caller.system("council");
    private final Dossiers dossiers;

    DossiersInCouncil(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Optional<AgendaItem> ready(String dossierId) {
        return dossiers.find(dossierId)
                .map(Versioned::state)
                .filter(dossier -> dossier.course().stage() == Stage.CHECKED)
                .map(dossier -> new AgendaItem(
                        dossierId,
                        dossier.subject().productId(),
                        dossier.subject().productName(),
                        dossier.subject().entityId(),
                        dossier.subject().entityName(),
                        dossier.round(),
                        dossier.criteriaVersion(),
                        dossier.criteriaSet()));
    }

    @Override
    public void taken(String dossierId, String sessionId) {
        followIf(
                dossierId,
                dossier -> dossier.course().stage() == Stage.CHECKED,
                dossier -> dossier.inCouncil(sessionId, acting(sessionId)));
    }

    @Override
    public void released(String dossierId, String sessionId) {
        followIf(
                dossierId,
                dossier -> isIn(dossier, sessionId),
                dossier -> dossier.released(sessionId, acting(sessionId)));
    }

    @Override
    public void concluded(Conclusion conclusion) {
        followIf(
                conclusion.dossierId(),
                dossier -> isIn(dossier, conclusion.sessionId()),
                dossier -> dossier.judged(
                        new CouncilConclusion(
                                conclusion.sessionId(),
                                conclusion.heldOn(),
                                conclusion.level(),
                                conclusion.result(),
                                conclusion.remarks()),
                        acting(conclusion.sessionId())));
    }

    private Acting acting(String sessionId) {
        return dossiers.acting(COUNCIL, null, sessionId);
    }

    private static boolean isIn(Dossier dossier, String sessionId) {
        return dossier.course().stage() == Stage.IN_COUNCIL
                && sessionId.equals(dossier.judgement().session());
    }

    private void followIf(String id, Predicate<Dossier> stillThere, Function<Dossier, Change<Dossier>> decision) {
        Deciding.untilNotOvertaken(() -> dossiers.find(id)
                .filter(dossier -> stillThere.test(dossier.state()))
                .map(dossier -> dossiers.change(dossier, decision.apply(dossier.state()), COUNCIL)));
    }
}
