package vn.ocop.registry.imports.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.finding.EntityMention;
import vn.ocop.registry.finding.EntityName;
import vn.ocop.registry.finding.Field;
import vn.ocop.registry.finding.FindingSource;
import vn.ocop.registry.finding.ProductMention;
import vn.ocop.registry.imports.PutEntity;
import vn.ocop.registry.imports.PutProduct;
import vn.ocop.registry.imports.RegistryCommand;
import vn.ocop.registry.territory.Address;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.registry.territory.Territory;

/** Turns a row of the plan into commands. */
final class PlanCommands {
    private PlanCommands() {}

    static List<RegistryCommand> of(PlanRow row, Territory territory) {
        String commune = territory
                .formerCommune(
                        row.locality().unit().id(), Address.read(row.entity().address()))
                .map(AdminUnit::id)
                .orElse(null);
        List<RegistryCommand> commands = new ArrayList<>();
        if (!row.carried() || !row.cells().entityType().isBlank()) {
            commands.add(entity(row, commune));
        }
        commands.add(product(row, commune));
        return commands;
    }

    private static PutEntity entity(PlanRow row, @Nullable String commune) {
        PlanEntity entity = row.entity();
        String number = row.locality().number();
        EntityMention mention = new EntityMention(
                "%s-E%02d".formatted(number, entity.ordinal()),
                number + "-" + entity.firstNumber(),
                row.locality().unit().id(),
                new EntityName(entity.name()),
                Address.read(entity.address()),
                source(entity.line() + 2),
                source(entity.line() + 3));
        return new PutEntity(row.entityKey(), mention, row.declaredType(), commune, null);
    }

    private static PutProduct product(PlanRow row, @Nullable String commune) {
        ProductMention mention = new ProductMention(
                row.reference(),
                row.locality().unit().id(),
                row.entityKey().text(),
                row.cells().name(),
                source(row.lineOf(Field.PRODUCT_NAME)));
        return new PutProduct(Plan.REGISTER, row.entityKey(), null, mention, row.group(), row.plannedYear(), commune);
    }

    private static FindingSource source(int line) {
        return new FindingSource(Plan.REGISTER, line);
    }
}
