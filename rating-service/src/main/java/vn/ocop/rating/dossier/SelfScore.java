package vn.ocop.rating.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.ocop.rating.criteria.Bands;
import vn.ocop.rating.criteria.CriteriaSet;
import vn.ocop.rating.scoring.Mean;
import vn.ocop.rating.scoring.MissedMinimum;
import vn.ocop.rating.scoring.NextStar;
import vn.ocop.rating.scoring.Scorecard;
import vn.ocop.rating.scoring.StarRule;

/**
 * A self-assessment, measured: what the entity sees at once.
 *
 * @param parts points by part
 * @param open criteria that have no choice yet
 * @param band star of the total alone, null if there is none
 * @param star star that it would reach, null if there is none
 * @param missed every star minimum that it misses
 * @param ways the cheapest way to each star above, from 3 up
 */
record SelfScore(
        int total,
        Map<String, Integer> parts,
        List<String> open,
        Integer band,
        Integer star,
        List<MissedMinimum> missed,
        List<NextStar> ways) {
    private static final int LEAST_CERTIFIED = 3;

    static SelfScore of(CriteriaSet set, Bands bands, Scorecard score) {
        Optional<Integer> band = bands.star(new Mean(score.total(), 1)::comparedTo);
        List<MissedMinimum> missed = score.missed();
        Optional<Integer> star = StarRule.star(band, missed, false);
        List<NextStar> ways = IntStream.rangeClosed(Math.max(LEAST_CERTIFIED, star.orElse(0) + 1), StarRule.HIGHEST)
                .mapToObj(next -> NextStar.to(next, set, bands, score))
                .flatMap(Optional::stream)
                .toList();
        return new SelfScore(
                score.total(), score.parts(), score.open(), band.orElse(null), star.orElse(null), missed, ways);
    }
}
