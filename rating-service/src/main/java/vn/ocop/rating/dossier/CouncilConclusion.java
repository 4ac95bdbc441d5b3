package vn.ocop.rating.dossier;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.rating.recognition.Level;
import vn.ocop.rating.scoring.Result;

/**
 * What a council concluded on a dossier.
 *
 * @param session its session
 * @param heldOn day on which the scoring was closed
 * @param remarks what the council notes beside the figures
 */
public record CouncilConclusion(String session, LocalDate heldOn, Level level, Result result, List<String> remarks) {}
