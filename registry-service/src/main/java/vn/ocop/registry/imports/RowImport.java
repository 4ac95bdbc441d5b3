package vn.ocop.registry.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.ocop.registry.Outcome;
import vn.ocop.registry.entity.Entities;
import vn.ocop.registry.finding.FindingCounts;
import vn.ocop.registry.finding.FindingLinks;
import vn.ocop.registry.finding.Findings;
import vn.ocop.registry.finding.Sighting;
import vn.ocop.registry.product.Products;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;

/**
 * Imports rows batch by batch. What is foreseen for each row is stored before anything is done, so that a batch which a crash
 * cut short, and which is therefore done again, tells what it did the first time: its creations are creations, although the
 * second time they are found there already.
 */
@Component
class RowImport {
    private static final Set<Refusal.Kind> FOR_THE_ROW =
            Set.of(Refusal.Kind.CONFLICT, Refusal.Kind.INVALID, Refusal.Kind.FORBIDDEN, Refusal.Kind.NOT_FOUND);
    private static final String PROVINCE = "96";
    private final Entities entities;
    private final Products products;
    private final Findings findings;
    private final Mentions mentions;
    private final RowResults results;
    private final SaidByRegister said;
    private final ImportSettings settings;

    RowImport(
            Entities entities,
            Products products,
            Findings findings,
            Mentions mentions,
            RowResults results,
            SaidByRegister said,
            ImportSettings settings) {
        this.entities = entities;
        this.products = products;
        this.findings = findings;
        this.mentions = mentions;
        this.results = results;
        this.said = said;
        this.settings = settings;
    }

    /** Imports a batch and answers the counts with it. */
    ImportCounts run(ImportJob job, RegisterReader reader, List<ReadRow> rows) throws InterruptedException {
        List<RowWork> work = rows.stream().map(row -> checked(row, reader)).toList();
        BatchMentions batch = new BatchMentions(job, work, mentions);
        boolean again = recall(job, work);
        if (!again) {
            inParallel(work, row -> attempt(row, () -> foresee(row)));
            work.stream().filter(RowWork::asks).forEach(RowWork::leaveAtForesight);
            results.put(job.id(), told(work));
        }
        if (!job.dryRun()) {
            Caller by = new Caller(job.by(), job.agency(), Set.of(), Set.of(), Set.of());
            inParallel(work, row -> attempt(row, () -> carryOut(row, batch, by, again)));
        }
        work.stream().filter(RowWork::asks).forEach(batch::known);
        mentions.put(batch.changed(), job.dryRun() ? job.id() : "");
        List<RowResult> told = told(work);
        if (!job.dryRun()) {
            results.put(job.id(), told);
        }
        ImportCounts counts = job.counts().plusRows(rows.size()).plus(file(job, work, batch));
        for (RowResult result : told) {
            counts = counts.plus(result);
        }
        return counts;
    }

    private static RowWork checked(ReadRow row, RegisterReader reader) {
        RowWork work = new RowWork(row);
        List<RowProblem> problems = new ArrayList<>(row.problems());
        problems.addAll(TextLimits.problems(row));
        problems.forEach(problem -> work.refusals.add(RowRefusal.of(problem, reader)));
        return work;
    }

    /** Recalls what an earlier try foresaw; false if there was none. */
    private boolean recall(ImportJob job, List<RowWork> work) {
        if (job.dryRun()) {
            return false;
        }
        Map<Long, RowResult> known = results.between(
                job.id(), work.getFirst().row.number(), work.getLast().row.number());
        if (known.isEmpty()) {
            return false;
        }
        work.stream()
                .filter(row -> known.containsKey(row.row.number()))
                .forEach(row -> row.foresee(known.get(row.row.number())));
        return true;
    }

    private void foresee(RowWork row) {
        if (row.entity != null) {
            row.foreseenEntity = row.before == null
                    ? entities.foresee(said.entity(row.entity)).effect()
                    : row.repeatsEntity() ? Outcome.Effect.UNCHANGED : Outcome.Effect.UPDATED;
        }
        row.foreseenProduct = products.foresee(said.product(row.row.product(), row.row.line(), row.maker.entityId()))
                .effect();
    }

    private void carryOut(RowWork row, BatchMentions batch, Caller by, boolean again) {
        String entityId = null;
        if (row.entity != null) {
            Outcome entity = entities.upsert(said.entity(row.entity), by);
            entityId = entity.id();
            row.doneEntity = done(entity, again ? row.foreseenEntity : null);
        }
        if (entityId == null) {
            entityId = makerId(row, batch);
        }
        Outcome product = products.upsert(said.product(row.row.product(), row.row.line(), entityId), by);
        row.doneProduct = done(product, again ? row.foreseenProduct : null);
        synchronized (batch) {
            batch.known(row);
        }
    }

    private String makerId(RowWork row, BatchMentions batch) {
        synchronized (batch) {
            return Optional.ofNullable(batch.maker(row).entityId())
                    .orElseThrow(() -> Refusal.notFound("entity", row.entityKey()));
        }
    }

    private static RowResult.Done done(Outcome outcome, Outcome.Effect foreseen) {
        return new RowResult.Done(outcome.id(), outcome.effect()).or(foreseen);
    }

    private static void attempt(RowWork row, Runnable what) {
        try {
            what.run();
        } catch (Refusal refused) {
            if (!FOR_THE_ROW.contains(refused.kind())) {
                throw refused;
            }
            row.refusals.add(new RowRefusal(
                    refused.rule(),
                    null,
                    null,
                    refused.args().stream().map(Objects::toString).toList()));
        }
    }

    private FindingCounts file(ImportJob job, List<RowWork> work, BatchMentions batch) {
        List<String> scopes = new ArrayList<>();
        List<Sighting> seen = new ArrayList<>();
        for (RowWork row : work) {
            if (row.row.scope() != null && row.refusals.isEmpty()) {
                scopes.add(row.row.scope());
                FindingLinks links = links(row, batch);
                row.row.findings().forEach(finding -> seen.add(new Sighting(finding, row.row.scope(), links)));
            }
        }
        return job.dryRun() ? findings.foresee(scopes, seen, job.id()) : findings.file(scopes, seen, job.id());
    }

    private FindingLinks links(RowWork row, BatchMentions batch) {
        PutProduct product = row.row.product();
        if (product == null) {
            return new FindingLinks(List.of(), List.of(), null, List.of(PROVINCE));
        }
        String maker = batch.maker(row).entityId();
        String id = row.doneProduct == null ? null : row.doneProduct.id();
        return said.links(
                product.mention().localityId(),
                product.communeId(),
                maker == null ? List.of() : List.of(maker),
                id == null ? List.of() : List.of(id));
    }

    private static List<RowResult> told(List<RowWork> work) {
        return work.stream().filter(RowWork::isToldOf).map(RowWork::result).toList();
    }

    /** Rows of one entity one after the other, those of different entities side by side. */
    private void inParallel(List<RowWork> work, Consumer<RowWork> each) throws InterruptedException {
        Map<String, List<RowWork>> byEntity = new LinkedHashMap<>();
        work.stream().filter(RowWork::asks).forEach(row -> byEntity.computeIfAbsent(
                        row.entityKey(), _ -> new ArrayList<>())
                .add(row));
        try (ExecutorService threads = Executors.newFixedThreadPool(
                settings.parallel(), Thread.ofVirtual().factory())) {
            Collection<Callable<Void>> tasks = new ArrayList<>();
            byEntity.values()
                    .forEach(rows -> tasks.add(() -> {
                        rows.forEach(each);
                        return null;
                    }));
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
