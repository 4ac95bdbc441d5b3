package vn.ocop.training.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.training.person.TraineeKind;
import vn.ocop.training.record.Completion;

/** What is counted, and how a share is told. */
class ShareTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest
    @CsvSource({"0,7,0.0", "2,3,66.6", "1999,2000,99.9", "9999,10000,99.9", "7,7,100.0", "1,3000,0.0"})
    void a_share_is_cut_and_only_all_are_100_percent(long trained, long of, String percent) {
        assertThat(new Share(trained, of, 0).percent()).isEqualTo(percent);
    }

    @Test
    void where_there_is_nobody_there_is_no_share() {
        assertThat(new Share(0, 0, 3).percent()).isNull();
    }

    @Test
    void an_unknown_number_of_workers_is_told_and_never_taken_as_none() {
        List<Member> members = List.of(workers("tan-phat-loi", 4), workers("chi-tam", null));

        Share share = Share.of(members, Map.of("tan-phat-loi", Set.of("a"), "chi-tam", Set.of("b", "c")));

        assertThat(share).isEqualTo(new Share(1, 4, 1));
        assertThat(workers("chi-tam", null).misses(2)).isTrue();
    }

    @Test
    void workers_who_came_and_went_make_no_more_than_the_whole() {
        assertThat(Share.of(List.of(workers("chi-tam", 2)), Map.of("chi-tam", Set.of("a", "b", "c"))))
                .isEqualTo(new Share(2, 2, 0));
    }

    @Test
    void who_completes_twice_counts_once_and_only_while_the_topic_has_not_lapsed() {
        List<Member> members = List.of(workers("chi-tam", 2));
        List<Completion> completions = List.of(
                completion("c1", "a", "story", MAY, null),
                completion("c2", "a", "dossier", MAY, null),
                completion("c3", "b", "quality-food-safety", MAY, MAY.plusMonths(36)));

        assertThat(Snapshot.of(TargetGroup.WORKERS, MAY.minusDays(1), members, completions)
                        .all())
                .isEqualTo(new Share(0, 2, 0));
        assertThat(Snapshot.of(TargetGroup.WORKERS, MAY.plusMonths(36), members, completions)
                        .all())
                .isEqualTo(new Share(2, 2, 0));
        assertThat(Snapshot.of(TargetGroup.WORKERS, MAY.plusMonths(36).plusDays(1), members, completions)
                        .all())
                .isEqualTo(new Share(1, 2, 0));
        assertThat(Snapshot.of(TargetGroup.WORKERS, MAY, members, completions).inTopic("story"))
                .isEqualTo(new Share(1, 2, 0));
    }

    private static Member workers(String entity, Integer size) {
        return new Member(entity, entity, size, List.of(), null, null, null, null, null);
    }

    private static Completion completion(
            String course, String trainee, String topic, LocalDate day, LocalDate validUntil) {
        return new Completion(
                course,
                trainee,
                TraineeKind.WORKER,
                "chi-tam",
                null,
                null,
                null,
                null,
                "dard",
                "III.1",
                topic,
                day,
                validUntil,
                course + trainee);
    }
}
