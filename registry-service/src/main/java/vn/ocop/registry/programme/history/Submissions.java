package vn.ocop.registry.programme.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ocop.events.RatingState;
import vn.ocop.registry.product.RatingFollower;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.event.Kept;
import vn.ocop.starter.event.KeptDays;
import vn.ocop.starter.mongo.Collections;

/** Every dossier that the rating service told of: while it is judged, and what it came to. */
@Component
public class Submissions implements RatingFollower {
    private final KeptDays<RatingDay> days;

    /** @param collections where they are kept */
    public Submissions(Collections collections) {
        this.days = new KeptDays<>(collections, "programme_rating_days", RatingDay.class);
    }

    @Override
    public void follow(IncomingEvent event, RatingState rating) {
        days.put(event, RatingDay.of(rating));
    }

    /** Those that are being judged on that day. */
    public List<Submitted> on(LocalDate day) {
        return all().stream().filter(one -> one.on(day)).toList();
    }

    /** All, by product, in the order in which they were told. */
    public List<Submitted> all() {
        Map<String, List<Kept<RatingDay>>> products = new LinkedHashMap<>();
        days.inOrder().forEach(one -> products.computeIfAbsent(one.id(), _ -> new ArrayList<>())
                .add(one));
        return products.values().stream()
                .flatMap(versions -> ofOneProduct(versions).stream())
                .toList();
    }

    private static List<Submitted> ofOneProduct(List<Kept<RatingDay>> versions) {
        versions.sort(Comparator.comparingLong(Kept::version));
        Map<String, Submitted> dossiers = new LinkedHashMap<>();
        for (Kept<RatingDay> version : versions) {
            RatingDay told = version.state();
            dossiers.replaceAll(
                    (id, one) -> one.end() == null && !id.equals(told.dossierId()) ? closed(one, version) : one);
            if (told.dossierId() != null) {
                dossiers.putIfAbsent(told.dossierId(), pending(version));
            }
            if (told.judgedId() != null) {
                dossiers.merge(told.judgedId(), judged(version), Submissions::withOutcome);
            }
        }
        return List.copyOf(dossiers.values());
    }

    private static Submitted pending(Kept<RatingDay> version) {
        RatingDay told = version.state();
        return new Submitted(
                version.id(), told.entityId(), told.dossierId(), told.kind(), told.submittedOn(), null, false, null);
    }

    private static Submitted judged(Kept<RatingDay> version) {
        RatingDay told = version.state();
        return new Submitted(
                version.id(),
                told.entityId(),
                told.judgedId(),
                told.judgedKind(),
                null,
                told.decidedOn(),
                true,
                told.star());
    }

    private static Submitted withOutcome(Submitted known, Submitted judged) {
        return new Submitted(
                known.productId(),
                known.entityId(),
                known.dossierId(),
                known.kind(),
                known.submittedOn(),
                judged.end(),
                true,
                judged.star());
    }

    private static Submitted closed(Submitted one, Kept<RatingDay> by) {
        return new Submitted(
                one.productId(),
                one.entityId(),
                one.dossierId(),
                one.kind(),
                one.submittedOn(),
                by.from(),
                false,
                null);
    }
}
