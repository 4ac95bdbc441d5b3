package vn.ocop.rating.dossier;

import java.time.LocalDate;
import java.util.Optional;
import vn.ocop.rating.procedure.TimeLimits;
import vn.ocop.rating.recognition.Holding;
import vn.ocop.rating.recognition.Round;
import vn.ocop.starter.problem.Refusal;

/** What a product must hold for a round. */
@FunctionalInterface
interface RoundRule {
    int HIGHEST = 5;

    /** @throws Refusal naming what does not fit */
    void check(Optional<Holding> holding, LocalDate today, TimeLimits limits);

    static RoundRule of(Round round) {
        return switch (round) {
            case FIRST -> RoundRule::first;
            case UPGRADE -> RoundRule::upgrade;
            case REASSESSMENT -> RoundRule::again;
        };
    }

    private static void first(Optional<Holding> holding, LocalDate today, TimeLimits limits) {
        holding.ifPresent(held -> {
            throw Refusal.conflict("holds-a-star", held.star(), held.validUntil());
        });
    }

    private static void upgrade(Optional<Holding> holding, LocalDate today, TimeLimits limits) {
        Holding held = holding.orElseThrow(() -> Refusal.conflict("holds-no-star"));
        if (held.star() >= HIGHEST) {
            throw Refusal.conflict("holds-the-highest-star");
        }
    }

    /** Who files late is heard, and told: the window is the law's, what follows from missing it is not in the law. */
    private static void again(Optional<Holding> holding, LocalDate today, TimeLimits limits) {
        Holding held = holding.orElseThrow(() -> Refusal.conflict("holds-no-star"));
        LocalDate opens = held.validUntil().minusDays(limits.windowOpens());
        if (today.isBefore(opens)) {
            throw Refusal.conflict("window-not-open", opens);
        }
    }
}
