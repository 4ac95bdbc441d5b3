package vn.ocop.rating.council;

import java.util.Optional;

/**
 * What councils need of the dossiers that they score. All but {@link #ready} follow from a session's events: they come at
 * least once, those of a session in order, so what has come already changes nothing; and they are never refused, for a
 * dossier that went another way meanwhile stays there.
 */
public interface CouncilDossiers {

    /** What a council must know of a dossier; empty unless the dossier is ready for a council. */
    Optional<AgendaItem> ready(String dossierId);

    /** The session that has it on its agenda was opened. */
    void taken(String dossierId, String sessionId);

    /** The session ended without a result for it; another session can take it. */
    void released(String dossierId, String sessionId);

    /** The session came to a result. */
    void concluded(Conclusion conclusion);
}
