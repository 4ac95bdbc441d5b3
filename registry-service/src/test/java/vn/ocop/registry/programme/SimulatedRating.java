package vn.ocop.registry.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.ocop.events.ProductRated;
import vn.ocop.events.ProductRatingExpired;
import vn.ocop.events.ProductRatingExpiring;
import vn.ocop.events.ProductRatingRevoked;
import vn.ocop.events.ProductSubmissionClosed;
import vn.ocop.events.ProductSubmitted;
import vn.ocop.events.RatingState;
import vn.ocop.registry.programme.history.ToldHistory.Raw;

/** The dossiers and recognitions of a product, one after the other. */
final class SimulatedRating {
    private static final LocalDate OVER = SimulatedHistory.LAST.plusDays(200);
    private final String product;
    private final String name;
    private final String entity;
    private final Random random;
    private final List<Raw> events = new ArrayList<>();
    private LocalDate day = SimulatedHistory.FIRST;
    private LocalDate firstStar;
    private int dossiers;
    private int certificates;
    private RatingState.Submission submission;
    private RatingState.Outcome outcome;
    private RatingState.Recognition recognition;

    SimulatedRating(String product, String name, String entity, Random random) {
        this.product = product;
        this.name = name;
        this.entity = entity;
        this.random = random;
    }

    List<Raw> events() {
        return events;
    }

    /** First day with a star, null if it never had one. */
    LocalDate firstStar() {
        return firstStar;
    }

    /** A certificate of 2019–2021, told when the product came into the register. */
    void enteredFromBefore(LocalDate told) {
        day = told;
        recognised(3 + random.nextInt(2), LocalDate.of(2019, 6, 1).plusDays(random.nextInt(900)));
        tell(new ProductRated(state()));
    }

    /** Dossier after dossier from that day on. */
    void lives(LocalDate from) {
        day = from.isAfter(day) ? from : day.plusDays(1);
        String kind = recognition == null ? "FIRST" : "REASSESSMENT";
        while (day.isBefore(OVER)) {
            boolean star = dossier(kind);
            if (!star && random.nextInt(3) > 0) {
                day = day.plusDays(60L + random.nextInt(300));
                continue;
            }
            if (recognition == null || !goesOn()) {
                return;
            }
            kind = random.nextInt(3) == 0 ? "UPGRADE" : "REASSESSMENT";
        }
    }

    private boolean dossier(String kind) {
        submission = new RatingState.Submission("%s-d%d".formatted(product, ++dossiers), kind, day, "148-2023", 8);
        day = day.plusDays(random.nextInt(5));
        tell(new ProductSubmitted(state()));
        day = day.plusDays(15L + random.nextInt(90));
        if (random.nextInt(8) == 0) {
            submission = null;
            tell(new ProductSubmissionClosed(state()));
            return false;
        }
        Integer star = star();
        outcome = new RatingState.Outcome(submission.dossierId(), kind, day, "148-2023", 8, null, star, List.of());
        submission = null;
        if (star != null && star >= 3) {
            recognised(star, day.plusDays(random.nextInt(10)));
            day = recognition.issuedOn();
        }
        // What was decided is told on the day, or some weeks later.
        day = day.plusDays(random.nextInt(3) == 0 ? random.nextInt(30) : 0);
        tell(new ProductRated(state()));
        return star != null && star >= 3;
    }

    private Integer star() {
        int drawn = random.nextInt(20);
        if (drawn < 2) {
            return null;
        }
        return drawn < 5 ? 2 : drawn < 14 ? 3 : drawn < 18 ? 4 : 5;
    }

    private void recognised(int star, LocalDate issued) {
        recognition = new RatingState.Recognition(
                "%s/GCN-%d".formatted(product, ++certificates),
                null,
                star,
                star == 5 ? "CENTRAL" : "PROVINCE",
                "%d/QĐ-UBND".formatted(1000 + random.nextInt(2000)),
                issued,
                "148-2023",
                issued,
                issued.plusMonths(36),
                false,
                "VALID",
                null,
                null);
        firstStar = firstStar == null ? issued : firstStar;
    }

    /** What becomes of a recognition; false when the product is not put forward again. */
    private boolean goesOn() {
        LocalDate last = recognition.validUntil();
        int fate = random.nextInt(10);
        if (fate == 0) {
            LocalDate decided = recognition.issuedOn().plusDays(30L + random.nextInt(900));
            day = (decided.isAfter(day) ? decided : day).plusDays(random.nextInt(15));
            recognition = with(last, "REVOKED", decided.isAfter(last) ? last : decided);
            tell(new ProductRatingRevoked(state()));
            day = day.plusDays(200);
            return random.nextBoolean();
        }
        if (fate == 1) {
            later(last.minusDays(20));
            recognition = with(last.plusDays(1L + random.nextInt(180)), "VALID", null);
            tell(new ProductRated(state()));
            return lapses();
        }
        if (fate < 5) {
            later(recognition.issuedOn().plusDays(200L + random.nextInt(700)));
            return true;
        }
        return fate == 9 ? lapses() : reminded();
    }

    private boolean reminded() {
        later(recognition.validUntil().minusDays(180));
        tell(new ProductRatingExpiring(180, state()));
        return true;
    }

    private boolean lapses() {
        later(recognition.validUntil().plusDays(1));
        recognition = with(recognition.validUntil(), "EXPIRED", null);
        tell(new ProductRatingExpired(state()));
        day = day.plusDays(100);
        return random.nextBoolean();
    }

    private void later(LocalDate wanted) {
        day = wanted.isAfter(day) ? wanted : day.plusDays(1);
    }

    private RatingState.Recognition with(LocalDate until, String standing, LocalDate revokedOn) {
        return new RatingState.Recognition(
                recognition.certificate(),
                null,
                recognition.star(),
                recognition.level(),
                recognition.decision(),
                recognition.decidedOn(),
                recognition.criteriaVersion(),
                recognition.issuedOn(),
                until,
                until.isAfter(recognition.issuedOn().plusMonths(36)),
                standing,
                revokedOn,
                revokedOn == null ? null : "CRITERIA_NOT_MET");
    }

    private RatingState state() {
        return new RatingState(product, name, entity, submission, outcome, recognition);
    }

    private void tell(Record event) {
        events.add(new Raw(product, events.size() + 1L, SimulatedHistory.at(day, random), event));
        day = day.plusDays(1);
    }
}
