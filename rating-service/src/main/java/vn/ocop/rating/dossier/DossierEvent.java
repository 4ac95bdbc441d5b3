package vn.ocop.rating.dossier;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.rating.recognition.Round;

/** What happened to a dossier; it stays within the service, as its history and for what else must follow. */
sealed interface DossierEvent {
    /** An entity began it. */
    record Opened(String productId, Round round) implements DossierEvent {}

    /** The registration was filled in. */
    record Registered(boolean committed) implements DossierEvent {}

    /** The self-assessment was filled in. */
    record SelfAssessed(int answers, int total) implements DossierEvent {}

    /** The entity handed it in. */
    record Submitted(LocalDate on, String criteriaVersion, int criteriaSet, int total) implements DossierEvent {}

    /** Something was added after that. */
    record Supplemented(List<String> criteria, List<String> evidence) implements DossierEvent {}

    /** It came to a stage. */
    record Moved(Stage from, Stage to, String document) implements DossierEvent {}

    /** The entity was asked to complete it. */
    record CompletionAsked(Stage stage) implements DossierEvent {}

    /** A council concluded. */
    record Judged(String session, Integer star) implements DossierEvent {}

    /** It is at its end: recognised or not. */
    record Ended(Stage stage, String certificate) implements DossierEvent {}
}
