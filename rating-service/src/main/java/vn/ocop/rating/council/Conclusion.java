package vn.ocop.rating.council;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.rating.recognition.Level;
import vn.ocop.rating.scoring.Result;

/**
 * What a council concluded on a dossier.
 *
 * @param heldOn day on which the session was closed
 * @param remarks codes of what the council notes beside the figures, as {@link Remark} has them
 */
public record Conclusion(
        String dossierId, String sessionId, LocalDate heldOn, Level level, Result result, List<String> remarks) {}
