package vn.ocop.training.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.ocop.training.record.Completion;

/**
 * Coverage of a group on a day: who was to be trained, and the completions that count on the day.
 *
 * @param members the denominator
 * @param completions of people of the group, those that count on the day
 */
record Snapshot(TargetGroup group, LocalDate day, List<Member> members, List<Completion> completions) {
    /** Value of a property that is not known. */
    static final String NONE = "none";

    static Snapshot of(TargetGroup group, LocalDate day, List<Member> members, Collection<Completion> all) {
        return new Snapshot(
                group,
                day,
                members,
                all.stream()
                        .filter(completion -> completion.kind() == group.kind() && completion.countsOn(day))
                        .toList());
    }

    Share all() {
        return Share.of(members, trained(_ -> true));
    }

    /** Of all members, those trained in the topic. */
    Share inTopic(String topic) {
        return Share.of(members, trained(completion -> topic.equals(completion.topic())));
    }

    /** Of all members, those trained by courses of each agency. */
    SortedMap<String, Share> byCourseAgency() {
        SortedMap<String, Share> shares = new TreeMap<>();
        completions.stream()
                .map(Completion::runBy)
                .distinct()
                .forEach(agency -> shares.put(
                        agency, Share.of(members, trained(completion -> agency.equals(completion.runBy())))));
        return shares;
    }

    /** The members by one of their properties. */
    SortedMap<String, Share> byProperty(Dimension by) {
        Map<String, Set<String>> trained = trained(_ -> true);
        SortedMap<String, Share> shares = new TreeMap<>();
        members.stream()
                .collect(Collectors.groupingBy(member -> Objects.requireNonNullElse(member.property(by), NONE)))
                .forEach((value, some) -> shares.put(value, Share.of(some, trained)));
        return shares;
    }

    /** The trained people of each member, by completions of that kind. */
    Map<String, Set<String>> trained(Predicate<Completion> which) {
        Map<String, Set<String>> trained = new HashMap<>();
        completions.stream().filter(which).forEach(completion -> trained.computeIfAbsent(
                        group.memberOf(completion), _ -> new HashSet<>())
                .add(completion.traineeId()));
        return trained;
    }
}
