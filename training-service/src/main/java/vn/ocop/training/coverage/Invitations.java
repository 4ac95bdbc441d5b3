package vn.ocop.training.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.training.Roles;

/** Who is not yet trained. */
@Component
class Invitations {
    private final Coverage coverage;
    private final Jurisdiction jurisdiction;

    Invitations(Coverage coverage, Jurisdiction jurisdiction) {
        this.coverage = coverage;
        this.jurisdiction = jurisdiction;
    }

    /**
     * What is asked for.
     *
     * @param topic not trained in this topic; null for not trained in any
     * @param locality only there; null for everywhere
     */
    record Question(TargetGroup group, LocalDate on, String topic, String locality) {
        String mark() {
            return "untrained " + group + " " + on + " " + topic + " " + locality;
        }
    }

    Page<Untrained> page(Question question, PageRequest request, Caller caller) {
        String mark = question.mark() + " " + caller.subject();
        String after = request.cursor()
                .map(token -> Cursor.read(token, mark).lastKey())
                .orElse("");
        List<Member> rest = new ArrayList<>();
        Snapshot snapshot = coverage.on(question.group(), question.on());
        Map<String, Set<String>> trained = trained(snapshot, question);
        members(snapshot, question, trained, caller).stream()
                .filter(member -> place(member).compareTo(after) > 0)
                .limit(request.limit() + 1L)
                .forEach(rest::add);
        String next = null;
        if (rest.size() > request.limit()) {
            rest.removeLast();
            next = new Cursor(place(rest.getLast())).token(mark);
        }
        return new Page<>(rest, next).map(member -> untrained(member, trained));
    }

    List<Untrained> all(Question question, Caller caller) {
        Snapshot snapshot = coverage.on(question.group(), question.on());
        Map<String, Set<String>> trained = trained(snapshot, question);
        return members(snapshot, question, trained, caller).stream()
                .map(member -> untrained(member, trained))
                .toList();
    }

    private List<Member> members(
            Snapshot snapshot, Question question, Map<String, Set<String>> trained, Caller caller) {
        Predicate<Member> there =
                member -> question.locality() == null || question.locality().equals(member.locality());
        Predicate<Member> visible = caller.hasAny(List.of(Roles.OFFICE, Roles.TRAINING, Roles.AUDITOR))
                ? _ -> true
                : member -> jurisdiction.covers(caller, member.units());
        return snapshot.members().stream()
                .filter(there.and(visible))
                .filter(member -> member.misses(
                        trained.getOrDefault(member.id(), Set.of()).size()))
                .sorted(Comparator.comparing(Invitations::place))
                .toList();
    }

    private static Map<String, Set<String>> trained(Snapshot snapshot, Question question) {
        return snapshot.trained(
                completion -> question.topic() == null || question.topic().equals(completion.topic()));
    }

    private static Untrained untrained(Member member, Map<String, Set<String>> trained) {
        return Untrained.of(member, trained.getOrDefault(member.id(), Set.of()).size());
    }

    /** By locality, agency and name; the id makes it one place only. */
    private static String place(Member member) {
        return String.join(
                "|",
                Objects.toString(member.localityName(), Objects.toString(member.locality(), "")),
                Objects.toString(member.agency(), ""),
                member.name() == null ? "" : Vietnamese.sortKey(member.name()),
                member.id());
    }
}
