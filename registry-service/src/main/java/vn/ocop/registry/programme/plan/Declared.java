package vn.ocop.registry.programme.plan;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the headings of the plan declare.
 *
 * @param byYear products of each year
 */
public record Declared(int products, int entities, SortedMap<Integer, Integer> byYear) {

    Declared plus(Declared other) {
        SortedMap<Integer, Integer> both = new TreeMap<>(byYear);
        other.byYear.forEach((year, count) -> both.merge(year, count, Integer::sum));
        return new Declared(products + other.products, entities + other.entities, both);
    }
}
