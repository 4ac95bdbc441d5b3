package vn.ocop.rating.council;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How sessions and evaluations are stored, and by what they are found and ordered. */
final class CouncilKeys {
    static final String BY_DATE = "byDate";
    static final AggregateType<CouncilSession> SESSIONS = new AggregateType<>(
            "council-session",
            CouncilSession.class,
            "council_sessions",
            null,
            CouncilKeys::of,
            List.of(
                    Index.on("keys.byDate"),
                    Index.on("keys.state", "keys.byDate"),
                    Index.on("keys.level", "keys.byDate"),
                    Index.on("keys.members", "keys.byDate"),
                    Index.uniqueWherePresent("dossier-in-session", "keys.busy")));
    static final AggregateType<Evaluation> EVALUATIONS = new AggregateType<>(
            "evaluation", Evaluation.class, "council_evaluations", null, (_, _) -> new BsonDocument(), List.of());

    private CouncilKeys() {}

    /** Id of the evaluation of a dossier in a session. */
    static String evaluation(String sessionId, String dossierId) {
        return sessionId + ":" + dossierId;
    }

    /** Id of the session that an evaluation belongs to. */
    static String session(String evaluationId) {
        return evaluationId.substring(0, evaluationId.indexOf(':'));
    }

    private static BsonDocument of(String id, CouncilSession session) {
        BsonDocument keys = new BsonDocument(BY_DATE, new BsonString(session.date() + " " + id))
                .append("state", new BsonString(session.state().name()))
                .append("level", new BsonString(session.level().name()))
                .append("members", texts(session.members().stream(), Member::account));
        boolean busy = session.state() == SessionState.PLANNED || session.state() == SessionState.OPEN;
        if (busy && !session.agenda().isEmpty()) {
            keys.append("busy", texts(session.agenda().stream(), AgendaItem::dossierId));
        }
        return keys;
    }

    private static <T> BsonArray texts(Stream<T> all, Function<T, String> text) {
        return new BsonArray(all.map(text).map(BsonString::new).toList());
    }
}
