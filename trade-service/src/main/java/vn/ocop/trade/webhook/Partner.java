package vn.ocop.trade.webhook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;

/**
 * A partner who is told of events by webhook.
 *
 * @param url where its events go
 * @param types types of events that it wants
 * @param pause why nothing is sent to it, null unless paused
 * @param current signs what is sent, null until drawn
 * @param previous signs too until its last day, null if there is none
 */
public record Partner(
        String name,
        String url,
        List<String> types,
        State state,
        Pause pause,
        SealedSecret current,
        SealedSecret previous) {
    /** Longest time for which a former secret may sign too, days. */
    static final int LONGEST_OVERLAP = 30;

    private static final int LONGEST_URL = 500;

    /** Whether events go to it. */
    public enum State {
        ACTIVE,
        /** Its events are kept. */
        PAUSED,
        /** It is told nothing any more; its name is free again. */
        ENDED
    }

    /** Why nothing is sent. */
    public enum Pause {
        /** It has never been set going. */
        NEW,
        /** Somebody has paused it. */
        BY_HAND,
        /** It answered 410: it wants no more. */
        GONE
    }

    /**
     * A secret as it is stored.
     *
     * @param sealed what {@link SecretSeal} made of it
     * @param lastDay last day on which it signs, null while it is the current one
     */
    public record SealedSecret(String sealed, LocalDate since, LocalDate lastDay) {
        boolean signsOn(LocalDate day) {
            return lastDay == null || !day.isAfter(lastDay);
        }
    }

    /** What is told of a partner: all but its secrets. */
    public record Told(String name, String url, List<String> types, State state, Pause pause, LocalDate secretSince) {}

    record PartnerRegistered(Told partner) {}

    record PartnerChanged(Told partner) {}

    record PartnerSecretRotated(Told partner) {}

    record PartnerPaused(Told partner) {}

    record PartnerResumed(Told partner) {}

    record PartnerEnded(Told partner) {}

    /** What somebody enters. */
    record Form(String name, String url, Set<String> types) {
        Form {
            types = types == null ? Set.of() : Set.copyOf(types);
        }

        void check(Set<String> known, Faults faults) {
            new Texts(faults).needed(name, "name", Texts.NAME).needed(url, "url", LONGEST_URL);
            faults.require(!types.isEmpty(), "types", "required");
            faults.require(known.containsAll(types), "types", "one-of", String.join(", ", new TreeSet<>(known)));
        }

        private List<String> sorted() {
            return types.stream().sorted().toList();
        }
    }

    /** A new one; it is set going once it has a secret. */
    static Change<Partner> registered(Form form) {
        Partner partner =
                new Partner(form.name().strip(), form.url(), form.sorted(), State.PAUSED, Pause.NEW, null, null);
        return Change.to(partner, new PartnerRegistered(partner.told()));
    }

    Change<Partner> changed(Form form) {
        mustNotBeEnded();
        Partner next = new Partner(form.name().strip(), form.url(), form.sorted(), state, pause, current, previous);
        return Change.to(next, new PartnerChanged(next.told()));
    }

    /**
     * A new secret signs from now on, the one before signs too for a while.
     *
     * @param overlap days after today on which both sign, 0 to {@value #LONGEST_OVERLAP}
     */
    Change<Partner> rotated(String sealed, LocalDate today, int overlap) {
        mustNotBeEnded();
        if (overlap < 0 || overlap > LONGEST_OVERLAP) {
            throw Refusal.invalid("overlapDays", "between", 0, LONGEST_OVERLAP);
        }
        SealedSecret former =
                current == null ? null : new SealedSecret(current.sealed, current.since, today.plusDays(overlap));
        Partner next = new Partner(name, url, types, state, pause, new SealedSecret(sealed, today, null), former);
        return Change.to(next, new PartnerSecretRotated(next.told()));
    }

    Change<Partner> paused(Pause why) {
        mustNotBeEnded();
        Partner next = new Partner(name, url, types, State.PAUSED, why, current, previous);
        return Change.to(next, new PartnerPaused(next.told()));
    }

    /** @throws Refusal without a secret */
    Change<Partner> resumed() {
        mustNotBeEnded();
        if (current == null) {
            throw Refusal.conflict("partner-without-secret");
        }
        Partner next = new Partner(name, url, types, State.ACTIVE, null, current, previous);
        return Change.to(next, new PartnerResumed(next.told()));
    }

    /** Its secrets go with it. */
    Change<Partner> ended() {
        mustNotBeEnded();
        Partner next = new Partner(name, url, List.of(), State.ENDED, null, null, null);
        return Change.to(next, new PartnerEnded(next.told()));
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    /** The secrets that sign on that day, the current one first. */
    List<SealedSecret> signing(LocalDate day) {
        return Stream.of(current, previous)
                .filter(Objects::nonNull)
                .filter(secret -> secret.signsOn(day))
                .toList();
    }

    private Told told() {
        return new Told(name, url, types, state, pause, current == null ? null : current.since);
    }

    /** @throws Refusal if it is told nothing any more */
    void mustNotBeEnded() {
        if (state == State.ENDED) {
            throw Refusal.conflict("partner-ended");
        }
    }
}
