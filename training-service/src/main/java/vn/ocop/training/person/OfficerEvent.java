package vn.ocop.training.person;

import java.time.LocalDate;

/** What happened to an officer's post; it stays within the service and names nobody. */
sealed interface OfficerEvent {
    /** The first post. */
    record Appointed(Post post) implements OfficerEvent {}

    /** Another post. */
    record Moved(Post post) implements OfficerEvent {}

    /** The last day in the programme. */
    record Left(LocalDate last) implements OfficerEvent {}
}
