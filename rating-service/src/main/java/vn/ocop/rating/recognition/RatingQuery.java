package vn.ocop.rating.recognition;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;

/** Which ratings a list is asked for, as of a day. */
final class RatingQuery {
    private static final Set<String> PARAMETERS =
            Set.of("state", "star", "entity", "inWindow", "expiringBefore", "lateRevocation");
    private static final int HIGHEST = 5;
    private final Bson filter;
    private final String order;
    private final String mark;

    private RatingQuery(Bson filter, String order, String mark) {
        this.filter = filter;
        this.order = order;
        this.mark = mark;
    }

    /** States that can be asked for. */
    enum State {
        NONE,
        VALID,
        EXPIRED,
        REVOKED
    }

    /** @throws Refusal if a parameter is not known or can't be read */
    static RatingQuery read(
            NativeWebRequest request, Set<String> onlyEntities, LocalDate today, FilingWindow.Days window) {
        Parameters parameters = new Parameters(request, PARAMETERS);
        String state = parameters.constant("state", State.class, false);
        LocalDate before = day("expiringBefore", parameters.text("expiringBefore"));
        boolean inWindow = flag("inWindow", parameters) != null;
        Criteria criteria = new Criteria()
                .is("held", state == null ? null : held(State.valueOf(state)))
                .is("star", parameters.number("star", 1, HIGHEST, false))
                .is("entity", parameters.text("entity"))
                .is("late", flag("lateRevocation", parameters));
        List<Bson> all = new ArrayList<>(List.of(criteria.filter()));
        if (onlyEntities != null) {
            all.add(in(ProductRatingKeys.ENTITY, onlyEntities));
        }
        if (State.EXPIRED.name().equals(state)) {
            all.add(lt(ProductRatingKeys.END, today.toString()));
        } else if (State.VALID.name().equals(state) || before != null || inWindow) {
            all.add(gte(ProductRatingKeys.END, today.toString()));
        }
        if (before != null) {
            all.add(lt(ProductRatingKeys.END, before.toString()));
        }
        if (inWindow) {
            all.add(gte(ProductRatingKeys.END, today.plusDays(window.closes()).toString()));
            all.add(lt(
                    ProductRatingKeys.END, today.plusDays(window.opens() + 1L).toString()));
        }
        return new RatingQuery(
                and(all),
                before != null || inWindow ? ProductRatingKeys.BY_END : ProductRatingKeys.BY_NAME,
                criteria.mark() + state + before + inWindow);
    }

    Bson filter() {
        return filter;
    }

    /** Key by which they are listed: their names, or their ends where these are asked for. */
    String order() {
        return order;
    }

    /** What identifies the question. */
    String mark() {
        return mark;
    }

    private static String held(State state) {
        return switch (state) {
            case NONE -> ProductRatingKeys.Held.NONE.name();
            case VALID, EXPIRED -> ProductRatingKeys.Held.GRANTED.name();
            case REVOKED -> ProductRatingKeys.Held.REVOKED.name();
        };
    }

    private static String flag(String name, Parameters parameters) {
        String value = parameters.text(name);
        if (value != null && !value.equals("true")) {
            throw Refusal.malformed(name, "one-of", "true");
        }
        return value;
    }

    private static LocalDate day(String name, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw Refusal.malformed(name, "not-a-date");
        }
    }
}
