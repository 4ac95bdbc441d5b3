package vn.ocop.registry.imports.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One printed row of the plan's table, by its kind. {@link #line} is the line of its first cell in the text of the decision. */
public sealed interface PlanLine {
    /** Line of the first cell. */
    int line();

    /** A row of column titles. */
    record Titles(int line, List<String> cells) implements PlanLine {}

    /**
     * The heading of a locality with the figures it declares.
     *
     * @param number Roman number
     * @param name name without the bracket, as written
     * @param products declared number of products
     * @param entities declared number of entities
     * @param byYear declared products of 2022, 2023, 2024, 2025
     */
    record Locality(int line, String number, String name, int products, int entities, List<Integer> byYear)
            implements PlanLine {}

    /**
     * A product, cells as written: a blank entity cell means "as the row above", a blank group means missing.
     *
     * @param localityNumber Roman number, only where the file repeats it on each row
     * @param years the years that are marked
     */
    record Product(
            int line,
            @Nullable String localityNumber,
            String number,
            String name,
            String entityName,
            String entityAddress,
            String entityType,
            String group,
            List<Integer> years)
            implements PlanLine {
        public Product {
            years = List.copyOf(years);
        }
    }

    /** The grand total: products, and products of 2022, 2023, 2024, 2025. */
    record Total(int line, int products, List<Integer> byYear) implements PlanLine {}

    /** A row of no known kind. */
    record Unknown(int line, int width) implements PlanLine {}
}
