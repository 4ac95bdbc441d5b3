package vn.ocop.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.registry.finding.Field;
import vn.ocop.registry.imports.Mention.Kind;

/**
 * What a batch of rows mentions, on the ground of what is stored. Of an entity that several rows describe the first row
 * counts, so that the same file gives the same every time; later rows only complete it.
 */
final class BatchMentions {
    private final ImportJob job;
    private final String dry;
    private final Map<String, Mention> current = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    /** @param stored by their ids, those of a dry run under their own */
    BatchMentions(ImportJob job, List<RowWork> rows, Mentions stored) {
        this.job = job;
        this.dry = job.dryRun() ? job.id() : "";
        Map<String, Mention> found = stored.find(ids(rows));
        for (RowWork work : rows) {
            if (work.row.product() != null) {
                load(found, Kind.ENTITY, work.row.product().register(), work.entityKey());
                load(
                        found,
                        Kind.PRODUCT,
                        work.row.product().register(),
                        work.row.product().reference());
            }
        }
        rows.forEach(this::take);
    }

    /** The mentions as they are after the batch. */
    List<Mention> changed() {
        return touched.stream().map(current::get).toList();
    }

    /** Notes the ids that came out. */
    void known(RowWork work) {
        if (work.entity != null && work.doneEntity != null) {
            replace(current.get(work.entity.id()).known(work.doneEntity.id(), null));
        }
        if (work.product != null && work.doneProduct != null) {
            String maker = current.get(work.maker.id()).entityId();
            replace(current.get(work.product.id()).known(maker, work.doneProduct.id()));
        }
    }

    /** The maker of a product with the id it has by now. */
    Mention maker(RowWork work) {
        return current.get(work.maker.id());
    }

    private void take(RowWork work) {
        if (!work.asks()) {
            return;
        }
        PutProduct put = work.row.product();
        int line = (int) work.row.number();
        Mention own = Mention.of(put, job.id(), dry, line, null, null);
        Mention known = current.get(own.id());
        if (isEarlierRow(known, line)) {
            work.refusals.add(new RowRefusal(
                    RowProblem.Code.TWICE_IN_FILE.name(),
                    null,
                    null,
                    List.of(known.record(), Integer.toString(known.line()))));
            return;
        }
        if (work.row.entity() != null) {
            takeEntity(work, work.row.entity(), line);
        }
        work.maker = current.get(Mention.id(dry, Kind.ENTITY, put.register(), work.entityKey()));
        if (work.maker == null) {
            work.refusals.add(
                    new RowRefusal(RowProblem.Code.ENTITY_REFUSED.name(), Field.ENTITY_NAME, null, List.of()));
            return;
        }
        work.product = replace(own.after(known));
    }

    private void takeEntity(RowWork work, PutEntity put, int line) {
        Mention own = Mention.of(put, job.id(), dry, line, null);
        Mention known = current.get(own.id());
        boolean again = isEarlierRow(known, line);
        work.before = again ? known : null;
        work.entity = replace(again ? known.completedBy(put) : own.after(known));
    }

    private boolean isEarlierRow(Mention known, int line) {
        return known != null && known.importId().equals(job.id()) && known.line() < line;
    }

    private Mention replace(Mention mention) {
        current.put(mention.id(), mention);
        touched.add(mention.id());
        return mention;
    }

    private void load(Map<String, Mention> found, Kind kind, String register, String identity) {
        String id = Mention.id(dry, kind, register, identity);
        Mention mention = found.getOrDefault(id, found.get(Mention.id("", kind, register, identity)));
        if (mention != null) {
            current.putIfAbsent(id, mention);
        }
    }

    private List<String> ids(List<RowWork> rows) {
        List<String> ids = new ArrayList<>();
        for (RowWork work : rows) {
            PutProduct product = work.row.product();
            if (product != null) {
                for (String space : dry.isEmpty() ? List.of("") : List.of("", dry)) {
                    ids.add(Mention.id(space, Kind.ENTITY, product.register(), work.entityKey()));
                    ids.add(Mention.id(space, Kind.PRODUCT, product.register(), product.reference()));
                }
            }
        }
        return ids.stream().distinct().toList();
    }
}
