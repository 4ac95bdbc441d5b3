package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.registry.territory.UnitKind;
import vn.ocop.starter.text.Label;

/**
 * A body, group of bodies or level of government that Annex 1 and section VI of the plan name.
 *
 * @param key stable English key, as accounts name it
 * @param name Vietnamese as the plan has it, English for readers
 * @param collective whether it stands for many bodies
 * @param units of which level its bodies are, a unit of territory each; null if it is no people's committee of many
 * @param partOf keys of the groups it belongs to by their words; never null
 * @param ended what became of it in law, null while it is
 */
public record Agency(String key, Label name, boolean collective, Level units, List<String> partOf, Ended ended) {

    public Agency {
        partOf = partOf == null ? List.of() : List.copyOf(partOf);
    }

    /** Level of the units whose people's committees are meant together. */
    public enum Level {
        DISTRICT,
        COMMUNE;

        boolean has(UnitKind kind) {
            return kind != UnitKind.PROVINCE && kind.ofCommuneLevel() == (this == COMMUNE);
        }
    }

    /**
     * What became of an agency.
     *
     * @param lastDay its last day
     * @param successor key of the one that took its work over, null if none is known
     * @param sure whether day and successor were read in the decision that made them
     * @param note on what it rests, or what is not known
     */
    public record Ended(LocalDate lastDay, String successor, boolean sure, String note) {}

    /** Key of the one that does its work on that day: its own, or the successor's; null if none is known. */
    public String actingOn(LocalDate day) {
        return ended == null || !day.isAfter(ended.lastDay()) ? key : ended.successor();
    }
}
