package vn.ocop.rating.council;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.criteria.CriteriaVersions;
import vn.ocop.rating.scoring.Mean;
import vn.ocop.starter.aggregate.Versioned;

/** The sheets that made results, for reports. */
@Component
public class CountedSheets {
    private final CouncilStore store;
    private final CriteriaVersions criteria;

    CountedSheets(CouncilStore store, CriteriaVersions criteria) {
        this.store = store;
        this.criteria = criteria;
    }

    /** Where a dossier was scored. */
    public record Scored(String sessionId, String dossierId) {}

    /**
     * A counted sheet.
     *
     * @param total its points
     * @param mean of all sheets of the dossier
     */
    public record Counted(String account, String agency, int total, Mean mean) {}

    /** Tells every counted sheet of these dossiers. */
    public void of(Collection<Scored> scored, Consumer<Counted> reader) {
        List<String> ids = scored.stream()
                .map(where -> CouncilKeys.evaluation(where.sessionId(), where.dossierId()))
                .toList();
        store.evaluations().aggregates().find(ids).stream()
                .map(Versioned::state)
                .filter(evaluation -> evaluation.result() != null)
                .forEach(evaluation -> tell(evaluation, reader));
    }

    private void tell(Evaluation evaluation, Consumer<Counted> reader) {
        AgendaItem item = evaluation.item();
        CriteriaSet set = criteria.set(item.criteriaVersion(), item.set());
        for (Sheet sheet : evaluation.round().signed()) {
            String agency = evaluation
                    .session()
                    .member(sheet.account())
                    .map(Member::agency)
                    .orElse(null);
            reader.accept(new Counted(
                    sheet.account(),
                    agency,
                    sheet.card(set).total(),
                    evaluation.result().mean()));
        }
    }
}
