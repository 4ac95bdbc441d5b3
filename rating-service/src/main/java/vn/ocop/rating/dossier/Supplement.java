package vn.ocop.rating.dossier;

import java.time.Instant;
import java.util.List;

/**
 * What was added to a dossier after it was handed in. It changes nothing that stands there; it stands beside it.
 *
 * @param by account
 * @param text what is added
 * @param criteria codes of the criteria that it is about
 * @param evidence the pieces, as they were then
 */
public record Supplement(
        Instant at, String by, String agency, String text, List<String> criteria, List<Evidence> evidence) {}
