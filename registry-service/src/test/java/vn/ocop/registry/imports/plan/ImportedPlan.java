package vn.ocop.registry.imports.plan;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.registry.finding.EntityMention;
import vn.ocop.registry.finding.Finding;
import vn.ocop.registry.finding.GroupRules;
import vn.ocop.registry.finding.ProductMention;
import vn.ocop.registry.finding.ReviewList;
import vn.ocop.registry.imports.PutEntity;
import vn.ocop.registry.imports.PutProduct;
import vn.ocop.registry.imports.RowProblem;
import vn.ocop.registry.territory.Territory;
import vn.ocop.starter.table.TableLimits;
import vn.ocop.starter.table.TableReader;
import vn.ocop.starter.text.Vietnamese;

/** Everything an import of one file of the plan gives, gathered as a store would. */
final class ImportedPlan {
    final List<PlanLine> lines = new ArrayList<>();
    final List<PlanRow> rows = new ArrayList<>();
    final List<RowProblem> problems = new ArrayList<>();
    final List<Finding> rowFindings = new ArrayList<>();
    final Map<String, List<PutEntity>> entities = new LinkedHashMap<>();
    final List<PutProduct> products = new ArrayList<>();

    static ImportedPlan printed() {
        try (InputStream table = Plan.printedTable()) {
            Path copy = Files.createTempFile("plan", ".csv");
            Files.copy(table, copy, StandardCopyOption.REPLACE_EXISTING);
            return of(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportedPlan of(Path file) {
        Plan plan = new Plan(Territory.load(), ReviewList.load());
        ImportedPlan imported = new ImportedPlan();
        try (TableReader table = TableReader.open(file, TableLimits.DEFAULT)) {
            PlanReader reader = PlanReader.of(table);
            CarriedCells carried = CarriedCells.NONE;
            while (reader.advance()) {
                PlanLine line = reader.line();
                PlanStep step = plan.step(carried, line);
                carried = step.next();
                imported.take(plan, line, step);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return imported;
    }

    private void take(Plan plan, PlanLine line, PlanStep step) {
        lines.add(line);
        problems.addAll(step.problems());
        if (line instanceof PlanLine.Titles titles) {
            rowFindings.addAll(plan.findings(titles));
        }
        step.row().ifPresent(row -> {
            rows.add(row);
            rowFindings.addAll(plan.findings(row));
            plan.commands(row).forEach(command -> {
                switch (command) {
                    case PutEntity entity ->
                        entities.computeIfAbsent(entity.key().text(), _ -> new ArrayList<>())
                                .add(entity);
                    case PutProduct product -> products.add(product);
                }
            });
        });
    }

    /** What the comparison of records gives, fed with groups as an index would deliver them. */
    List<Finding> groupFindings() {
        List<Finding> findings = new ArrayList<>();
        List<EntityMention> mentions = entities.values().stream()
                .map(puts -> puts.getFirst().mention())
                .toList();
        mentions.stream()
                .collect(groupingBy(
                        entity -> entity.localityId() + entity.address().key()))
                .values()
                .forEach(group -> GroupRules.sharedAddress(group).ifPresent(findings::add));
        mentions.stream()
                .collect(groupingBy(entity -> entity.name().core()))
                .values()
                .forEach(group -> {
                    findings.addAll(GroupRules.sameName(group));
                    findings.addAll(GroupRules.similarName(group));
                });
        products.stream()
                .map(PutProduct::mention)
                .collect(groupingBy((ProductMention product) -> product.localityId() + Vietnamese.fold(product.name())))
                .values()
                .forEach(group -> GroupRules.sameProductName(group).ifPresent(findings::add));
        return findings;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(rowFindings);
        all.addAll(groupFindings());
        return all;
    }
}
