package vn.ocop.rating.dossier;

import java.util.List;
import vn.ocop.rating.scoring.Choice;

/**
 * What the entity says of itself in one criterion (Mẫu 02, part III).
 *
 * @param option code of the option, {@value Choice#NONE} if not even the least is met
 * @param description why, null if nothing is to be said
 * @param evidence ids of pieces of evidence
 */
public record Answer(String criterion, String option, String description, List<String> evidence) {
    public Answer {
        evidence = evidence == null ? List.of() : evidence;
    }

    Choice choice() {
        return new Choice(criterion, option);
    }
}
