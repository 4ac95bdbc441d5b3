package vn.ocop.rating.dossier;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.ocop.rating.council.AgendaItem;
import vn.ocop.rating.council.Conclusion;
import vn.ocop.rating.council.CouncilDossiers;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/** What councils see of dossiers, and how dossiers follow what becomes of a session. */
@Component
class DossiersInCouncil implements CouncilDossiers {
    private static final Caller COUNCIL = Caller.system("council");
    private final Dossiers dossiers;

    DossiersInCouncil(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Optional<AgendaItem> ready(String dossierId) {
        return find(dossierId).filter(dossier -> is(dossier, Stage.CHECKED)).map(dossier -> item(dossierId, dossier));
    }

    @Override
    public void taken(String dossierId, String sessionId) {
        follow(
                dossierId,
                dossier -> is(dossier, Stage.CHECKED),
                dossier -> dossier.inCouncil(sessionId, dossiers.acting(COUNCIL, null, null)));
    }

    @Override
    public void released(String dossierId, String sessionId) {
        follow(
                dossierId,
                dossier -> isIn(sessionId, dossier),
                dossier -> dossier.released(sessionId, dossiers.acting(COUNCIL, null, null)));
    }

    @Override
    public void concluded(Conclusion conclusion) {
        follow(
                conclusion.dossierId(),
                dossier -> isIn(conclusion.sessionId(), dossier),
                dossier -> dossier.judged(
                        new CouncilConclusion(
                                conclusion.sessionId(),
                                conclusion.heldOn(),
                                conclusion.level(),
                                conclusion.result(),
                                conclusion.remarks()),
                        dossiers.acting(COUNCIL, null, null)));
    }

    /** Takes a step where it still is to be taken. */
    private void follow(String id, Predicate<Dossier> still, Function<Dossier, Change<Dossier>> step) {
        if (find(id).filter(still).isPresent()) {
            var _ = dossiers.follow(id, COUNCIL, step);
        }
    }

    private Optional<Dossier> find(String id) {
        try {
            return Optional.of(dossiers.get(id)).map(Versioned::state);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static boolean is(Dossier dossier, Stage stage) {
        return dossier.course().stage() == stage;
    }

    private static boolean isIn(String sessionId, Dossier dossier) {
        return is(dossier, Stage.IN_COUNCIL)
                && sessionId.equals(dossier.judgement().session());
    }

    private static AgendaItem item(String id, Dossier dossier) {
        Subject subject = dossier.subject();
        return new AgendaItem(
                id,
                subject.productId(),
                subject.productName(),
                subject.entityId(),
                subject.entityName(),
                dossier.round(),
                dossier.criteriaVersion(),
                dossier.criteriaSet());
    }
}
