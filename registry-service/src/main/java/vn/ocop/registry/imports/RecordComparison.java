package vn.ocop.registry.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.registry.finding.Finding;
import vn.ocop.registry.finding.FindingCounts;
import vn.ocop.registry.finding.Findings;
import vn.ocop.registry.finding.GroupRules;
import vn.ocop.registry.finding.Sighting;
import vn.ocop.registry.imports.Mention.Kind;

/**
 * Compares the records that an import has seen with those of the same register that share something with them: an address,
 * a name, a product name. Groups are read through an index, a batch at a time; of a group with very many members only the
 * first are compared.
 */
@Component
class RecordComparison {
    private static final int MOST_MEMBERS = 100;
    private static final int REMEMBERED_GROUPS = 50_000;
    private final Mentions mentions;
    private final Findings findings;
    private final SaidByRegister said;
    private final ImportSettings settings;

    RecordComparison(Mentions mentions, Findings findings, SaidByRegister said, ImportSettings settings) {
        this.mentions = mentions;
        this.findings = findings;
        this.said = said;
        this.settings = settings;
    }

    /** Groups looked at already; bounded, because looking twice only costs time. */
    static Cache<String, Boolean> nothingLookedAt() {
        return Caffeine.newBuilder().maximumSize(REMEMBERED_GROUPS).build();
    }

    /** The next records to be compared, in the order of their ids. */
    List<Mention> next(ImportJob job) {
        return mentions.seenBy(job.id(), job.checkpoint().lastCompared(), settings.batch());
    }

    FindingCounts compare(ImportJob job, List<Mention> seen, Cache<String, Boolean> lookedAt) {
        Set<String> groups = new LinkedHashSet<>();
        seen.stream()
                .flatMap(mention -> Stream.concat(mention.groups().stream(), mention.left().stream()))
                .filter(group -> lookedAt.getIfPresent(group) == null)
                .forEach(groups::add);
        if (groups.isEmpty()) {
            return FindingCounts.NONE;
        }
        groups.forEach(group -> lookedAt.put(group, true));
        Map<String, List<Mention>> members = mentions.members(groups, job.dryRun() ? job.id() : "", MOST_MEMBERS);
        groups.removeIf(group -> isCounted(job, members.get(group)));
        List<Sighting> sightings = new ArrayList<>();
        groups.forEach(group -> sightings.addAll(sightings(group, members.get(group))));
        return job.dryRun()
                ? findings.foresee(groups, sightings, job.id())
                : findings.file(groups, sightings, job.id());
    }

    /** Whether the group was met already with another of its members: a crash makes the cache forget, this rule does not. */
    private static boolean isCounted(ImportJob job, List<Mention> members) {
        String last = job.checkpoint().lastCompared();
        return last != null
                && members.stream()
                        .filter(member -> member.importId().equals(job.id()))
                        .anyMatch(member -> member.id().compareTo(last) <= 0);
    }

    private List<Sighting> sightings(String group, List<Mention> members) {
        if (members.size() < 2) {
            return List.of();
        }
        return found(group, members).stream()
                .map(finding -> new Sighting(finding, group, said.links(concerned(finding, members))))
                .toList();
    }

    private static List<Finding> found(String group, List<Mention> members) {
        if (members.getFirst().kind() == Kind.PRODUCT) {
            return GroupRules.sameProductName(each(members, Mention::product)).stream()
                    .toList();
        }
        if (group.equals(members.getFirst().addressGroup())) {
            return GroupRules.sharedAddress(each(members, Mention::entity)).stream()
                    .toList();
        }
        List<Finding> names = new ArrayList<>(GroupRules.sameName(each(members, Mention::entity)));
        names.addAll(GroupRules.similarName(each(members, Mention::entity)));
        return names;
    }

    private static List<Mention> concerned(Finding finding, List<Mention> members) {
        return members.stream()
                .filter(member -> finding.records().contains(member.record())
                        || finding.records().contains(member.reference()))
                .toList();
    }

    private static <T> List<T> each(List<Mention> members, Function<Mention, T> view) {
        return members.stream().map(view).toList();
    }

    /** Forgets what a dry run has noted. */
    void forget(ImportJob job) {
        if (job.dryRun()) {
            mentions.forget(job.id());
        }
    }
}
