package vn.ocop.trade.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.security.Jurisdiction;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.entity.EntityRights;

/** Who is still to be brought on a modern channel. */
@Component
class MissingEntities {
    private final Coverage coverage;
    private final Jurisdiction jurisdiction;

    MissingEntities(Coverage coverage, Jurisdiction jurisdiction) {
        this.coverage = coverage;
        this.jurisdiction = jurisdiction;
    }

    /**
     * What is asked for.
     *
     * @param locality only there; null for everywhere
     */
    record Question(Reading reading, LocalDate on, String locality) {
        String mark() {
            return "missing " + reading + " " + on + " " + locality;
        }
    }

    Page<Missing> page(Question question, PageRequest request, Caller caller) {
        String mark = question.mark() + " " + caller.subject();
        String after = request.cursor()
                .map(token -> Cursor.read(token, mark).lastKey())
                .orElse("");
        List<Missing> rest = new ArrayList<>(all(question, caller).stream()
                .filter(one -> place(one).compareTo(after) > 0)
                .limit(request.limit() + 1L)
                .toList());
        String next = null;
        if (rest.size() > request.limit()) {
            rest.removeLast();
            next = new Cursor(place(rest.getLast())).token(mark);
        }
        return new Page<>(rest, next);
    }

    /** By locality and name; a commune sees those of its units. */
    List<Missing> all(Question question, Caller caller) {
        Snapshot snapshot = coverage.on(question.on());
        Predicate<EntityDay> there =
                entity -> question.locality() == null || question.locality().equals(entity.locality());
        Predicate<EntityDay> visible =
                entity -> EntityRights.seesAll(caller) || jurisdiction.covers(caller, entity.units());
        return snapshot.missing(question.reading()).stream()
                .filter(there.and(visible))
                .map(entity -> Missing.of(entity, snapshot.holdsStar(entity.entityId())))
                .sorted(Comparator.comparing(MissingEntities::place))
                .toList();
    }

    /** The id makes it one place only. */
    private static String place(Missing one) {
        return String.join(
                "|",
                Objects.toString(one.localityName(), Objects.toString(one.locality(), "")),
                one.name() == null ? "" : Vietnamese.sortKey(one.name()),
                one.entityId());
    }
}
