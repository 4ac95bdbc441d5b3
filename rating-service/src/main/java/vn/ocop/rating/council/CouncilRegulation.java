package vn.ocop.rating.council;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.rating.recognition.Level;
import vn.ocop.rating.recognition.Round;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.text.Label;

/**
 * How a council works (Quy chế hoạt động của Hội đồng), as dated data: Decision 26/2026/QĐ-TTg says nothing of it, so
 * nothing of it is in code. Once stored it never changes; a session keeps the one under which it was opened.
 *
 * @param id for example {@code province-2026}
 * @param validFrom first day of sessions held under it
 * @param validTo last such day; null until a later regulation of the level begins
 * @param source what it rests on
 * @param minMembers fewest people who score
 * @param scoringSeats who scores
 * @param minAttendance part of those who score that must take part
 * @param closing whose signatures the scoring of a dossier needs
 * @param aggregation how totals become one
 * @param maxSpread most points between the highest and the lowest total, null if there is no limit
 * @param rescoreRounds how often a dossier with a greater spread is scored again
 * @param afterLastRound what then
 * @param rounding how the mean is rounded, null if it is not
 * @param minimumRule how differing choices count toward a star minimum
 * @param groundRule how many must see a ground for it to hold
 * @param secrecy how long nobody sees the sheet of another
 * @param conflict who does not score a dossier
 * @param writtenOpinionFor dossiers that may be scored without a meeting
 * @param differingOpinions what if written opinions differ: more than {@code maxSpread}, or in the star
 * @param advisoryTeamRequired whether every dossier needs an opinion of the advisory team before the session
 */
public record CouncilRegulation(
        String id,
        Level level,
        LocalDate validFrom,
        LocalDate validTo,
        Source source,
        Integer minMembers,
        List<Seat> scoringSeats,
        Fraction minAttendance,
        Boolean chairRequired,
        Boolean secretaryRequired,
        Closing closing,
        Aggregation aggregation,
        Integer maxSpread,
        Integer rescoreRounds,
        AfterLastRound afterLastRound,
        Rounding rounding,
        MinimumRule minimumRule,
        GroundRule groundRule,
        Secrecy secrecy,
        Conflict conflict,
        List<Round> writtenOpinionFor,
        DifferingOpinions differingOpinions,
        Boolean advisoryTeamRequired) {

    /** Longest text of a source. */
    private static final int LONGEST_SOURCE = 2_000;
    /** Most points that a dossier can have. */
    private static final int MOST_POINTS = 100;
    /** A limit for slips of the pen, not a rule: nobody scores a dossier more often. */
    private static final int MOST_ROUNDS = 20;

    private static final int MOST_MEMBERS = 100;
    private static final int MOST_DIGITS = 10;

    /** @param decided whether this council has decided so; false if it only follows what others do */
    public record Source(Label text, Boolean decided) {}

    /** Whose signatures the scoring of a dossier needs. */
    public enum Closing {
        /** Of all who may score it. */
        ALL,
        /** Of as many as must take part. */
        QUORUM
    }

    /** How totals become one. */
    public enum Aggregation {
        /** Arithmetic mean, exact. */
        MEAN
    }

    /** What happens if the spread is still too great after the last round. */
    public enum AfterLastRound {
        /** The mean stands, with a remark. */
        STANDS_WITH_NOTE,
        /** There is no result; the dossier goes to another session. */
        MEET_AGAIN
    }

    /**
     * How the mean is rounded.
     *
     * @param digits after the decimal point
     * @param beforeBand whether the star follows from the rounded mean; else it is only shown so
     */
    public record Rounding(Integer digits, RoundingMode mode, Boolean beforeBand) {}

    /** How differing choices count toward a star minimum. */
    public enum MinimumRule {
        /** More than half of the sheets reach it. */
        MAJORITY,
        /** Every sheet reaches it. */
        UNANIMOUS,
        /** The mean of the points reaches it. */
        MEAN_POINTS
    }

    /** How many must see a ground on which a dossier is out. */
    public enum GroundRule {
        /** More than half. */
        MAJORITY,
        /** One. */
        ANY
    }

    /** How long nobody sees the sheet of another. */
    public enum Secrecy {
        UNTIL_SESSION_CLOSED,
        UNTIL_SCORING_CLOSED
    }

    /**
     * Who does not score a dossier.
     *
     * @param grounds on which somebody declares so
     * @param quorum how those count toward the attendance for the dossier
     */
    public record Conflict(List<ConflictGround> grounds, ConflictQuorum quorum) {}

    /** Why somebody may not score a dossier. */
    public enum ConflictGround {
        /** It is of the member's own agency. */
        OWN_AGENCY,
        /** It is of a relative. */
        RELATIVE
    }

    /** How those who may not score a dossier count toward its quorum. */
    public enum ConflictQuorum {
        AS_ABSENT,
        NOT_AT_ALL
    }

    /** What happens if written opinions differ. */
    public enum DifferingOpinions {
        /** There is no result; the dossier goes to a meeting. */
        MEET,
        /** The mean stands, with a remark. */
        STANDS_WITH_NOTE
    }

    /** Whether sessions of that day are held under it, if no later one has begun. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it begins before another one and says that it lasts into it. */
    boolean reachesInto(CouncilRegulation other) {
        return validFrom.isBefore(other.validFrom) && validTo != null && !validTo.isBefore(other.validFrom);
    }

    /** Whether so many of those who score are enough. */
    public boolean isQuorum(int present, int all) {
        return minAttendance.isReachedBy(present, all);
    }

    /** Whether the spread of totals is greater than it may be. */
    public boolean isTooWide(int spread) {
        return maxSpread != null && spread > maxSpread;
    }

    /** Notes what is missing or can't be. */
    void check(Faults faults) {
        new Texts(faults).needed(id, "id", Texts.NAME);
        faults.require(id == null || id.matches("[a-z0-9][a-z0-9-]{0,59}"), "id", "code");
        faults.require(level != null, "level", "required");
        faults.require(validFrom != null, "validFrom", "required");
        faults.require(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom), "validTo", "before", validFrom);
        checkSource(faults);
        checkAttendance(faults);
        checkScoring(faults);
        checkRounding(faults);
        faults.require(secrecy != null, "secrecy", "required");
        faults.require(conflict != null, "conflict", "required");
        faults.require(conflict == null || conflict.quorum() != null, "conflict.quorum", "required");
        checkList(conflict == null ? List.of() : conflict.grounds(), "conflict.grounds", faults);
        checkList(writtenOpinionFor, "writtenOpinionFor", faults);
        faults.require(differingOpinions != null, "differingOpinions", "required");
    }

    private void checkAttendance(Faults faults) {
        checkNumber(minMembers, 1, MOST_MEMBERS, "minMembers", faults);
        faults.require(chairRequired != null, "chairRequired", "required");
        faults.require(secretaryRequired != null, "secretaryRequired", "required");
        faults.require(advisoryTeamRequired != null, "advisoryTeamRequired", "required");
        checkList(scoringSeats, "scoringSeats", faults);
        faults.require(scoringSeats == null || !scoringSeats.isEmpty(), "scoringSeats", "required");
        faults.require(scoringSeats == null || !scoringSeats.contains(Seat.ADVISER), "scoringSeats", "no-adviser");
        faults.require(minAttendance != null, "minAttendance", "required");
        faults.require(closing != null, "closing", "required");
    }

    private void checkScoring(Faults faults) {
        faults.require(aggregation != null, "aggregation", "required");
        if (maxSpread != null) {
            checkNumber(maxSpread, 0, MOST_POINTS, "maxSpread", faults);
        }
        checkNumber(rescoreRounds, 0, MOST_ROUNDS, "rescoreRounds", faults);
        faults.require(afterLastRound != null, "afterLastRound", "required");
        faults.require(minimumRule != null, "minimumRule", "required");
        faults.require(groundRule != null, "groundRule", "required");
    }

    private void checkRounding(Faults faults) {
        if (rounding != null) {
            checkNumber(rounding.digits(), 0, MOST_DIGITS, "rounding.digits", faults);
            faults.require(rounding.beforeBand() != null, "rounding.beforeBand", "required");
            faults.require(rounding.mode() != null, "rounding.mode", "required");
            faults.require(rounding.mode() != RoundingMode.UNNECESSARY, "rounding.mode", "unknown");
        }
    }

    private void checkSource(Faults faults) {
        faults.require(source != null, "source", "required");
        faults.require(source == null || source.decided() != null, "source.decided", "required");
        Label text = source == null || source.text() == null ? new Label(null, null) : source.text();
        new Texts(faults)
                .needed(text.vi(), "source.text.vi", LONGEST_SOURCE)
                .needed(text.en(), "source.text.en", LONGEST_SOURCE);
    }

    private static void checkNumber(Integer number, int least, int most, String field, Faults faults) {
        faults.require(number != null, field, "required");
        faults.require(number == null || (number >= least && number <= most), field, "between", least, most);
    }

    private static void checkList(List<?> values, String field, Faults faults) {
        faults.require(values != null && values.stream().noneMatch(value -> value == null), field, "required");
    }
}
