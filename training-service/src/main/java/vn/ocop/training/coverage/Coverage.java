package vn.ocop.training.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import vn.ocop.starter.text.Label;
import vn.ocop.training.person.EntityPeople;
import vn.ocop.training.person.Level;
import vn.ocop.training.person.Officers;
import vn.ocop.training.record.Completion;
import vn.ocop.training.record.Completions;
import vn.ocop.training.topic.Topic;
import vn.ocop.training.topic.TopicList;

/** How far training has come, on any day. */
@Component
public class Coverage {
    private static final Map<Level, Label> LEVELS = Map.of(
            Level.PROVINCE, new Label("Cấp tỉnh", "Province"),
            Level.DISTRICT, new Label("Cấp huyện (đến 30/6/2025)", "District (until 30 June 2025)"),
            Level.COMMUNE, new Label("Cấp xã", "Commune"));
    private final Officers officers;
    private final EntityHistory entities;
    private final EntityPeople people;
    private final Completions completions;
    private final TopicList topics;
    private final Denominators denominators;

    Coverage(
            Officers officers,
            EntityHistory entities,
            EntityPeople people,
            Completions completions,
            TopicList topics,
            Denominators denominators) {
        this.officers = officers;
        this.entities = entities;
        this.people = people;
        this.completions = completions;
        this.topics = topics;
        this.denominators = denominators;
    }

    /** The group and the completions that count, on that day. */
    Snapshot on(TargetGroup group, LocalDate day) {
        return snapshot(group, day, past(group, day));
    }

    /** The figures of the group on that day. */
    public List<CoverageRow> rows(TargetGroup group, Dimension by, LocalDate day) {
        return rows(group, Set.of(by), day).get(by);
    }

    /** The same by several dimensions, of one state of the records. */
    public Map<Dimension, List<CoverageRow>> rows(TargetGroup group, Set<Dimension> dimensions, LocalDate day) {
        Past past = past(group, day);
        Snapshot snapshot = snapshot(group, day, past);
        return dimensions.stream().collect(Collectors.toMap(Function.identity(), by -> rows(snapshot, by, past)));
    }

    private List<CoverageRow> rows(Snapshot snapshot, Dimension by, Past past) {
        TargetGroup group = snapshot.group();
        return switch (by) {
            case ALL -> List.of(row(Dimension.ALL.name(), null, snapshot, snapshot.all()));
            case TOPIC -> byTopic(snapshot);
            case AGENCY ->
                rows(
                        snapshot,
                        group == TargetGroup.OFFICERS ? snapshot.byProperty(by) : snapshot.byCourseAgency(),
                        _ -> null);
            case LEVEL -> rows(snapshot, snapshot.byProperty(by), value -> LEVELS.get(Level.valueOf(value)));
            case LOCALITY -> rows(snapshot, snapshot.byProperty(by), localities(snapshot.members())::get);
            case YEAR -> byYear(group, snapshot.day(), past);
            case LEGAL_FORM -> rows(snapshot, snapshot.byProperty(by), _ -> null);
        };
    }

    private List<CoverageRow> byTopic(Snapshot snapshot) {
        Map<String, Topic> holding = new TreeMap<>(topics.on(snapshot.day()));
        holding.values()
                .removeIf(topic -> !topic.kinds().contains(snapshot.group().kind()));
        return holding.values().stream()
                .map(topic -> row(topic.code(), topic.label(), snapshot, snapshot.inTopic(topic.code())))
                .toList();
    }

    private List<CoverageRow> byYear(TargetGroup group, LocalDate day, Past past) {
        List<Completion> completed = past.completions();
        int first =
                completed.isEmpty() ? day.getYear() : completed.getFirst().day().getYear();
        List<CoverageRow> rows = new ArrayList<>();
        for (int year = first; year <= day.getYear(); year++) {
            LocalDate end = year == day.getYear() ? day : LocalDate.of(year, 12, 31);
            Snapshot snapshot = snapshot(group, end, past);
            rows.add(row(Integer.toString(year), null, snapshot, snapshot.all()));
        }
        return rows;
    }

    private List<CoverageRow> rows(Snapshot snapshot, SortedMap<String, Share> shares, Function<String, Label> name) {
        return shares.entrySet().stream()
                .map(share -> row(share.getKey(), name.apply(share.getKey()), snapshot, share.getValue()))
                .toList();
    }

    private CoverageRow row(String value, Label name, Snapshot snapshot, Share share) {
        return CoverageRow.of(value, name, share, denominators.of(snapshot.group(), snapshot.day(), share.unknown()));
    }

    private Snapshot snapshot(TargetGroup group, LocalDate day, Past past) {
        return Snapshot.of(group, day, members(group, day), past.on(day));
    }

    private List<Member> members(TargetGroup group, LocalDate day) {
        return switch (group) {
            case OFFICERS ->
                StreamSupport.stream(officers.all().spliterator(), false)
                        .flatMap(officer ->
                                officer.state().postOn(day).stream().map(post -> Member.officer(officer.id(), post)))
                        .toList();
            case ENTITIES -> entities.on(day).stream().map(Member::entity).toList();
            case WORKERS -> entities.on(day).stream().map(Member::workers).toList();
        };
    }

    private Past past(TargetGroup group, LocalDate day) {
        return new Past(
                completions.until(day).into(new ArrayList<>()),
                group == TargetGroup.OFFICERS ? Map.of() : people.leftBefore(day));
    }

    private static Map<String, Label> localities(List<Member> members) {
        return members.stream()
                .filter(member -> member.locality() != null && member.localityName() != null)
                .collect(Collectors.toMap(
                        Member::locality,
                        member -> new Label(member.localityName(), member.localityName()),
                        (one, _) -> one));
    }
}
