package vn.ocop.registry.national.sending;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.ocop.registry.national.NationalJson;
import vn.ocop.registry.national.sending.Answer.Kind;

/** Makes one attempt to have a record held by the national register. */
record Sender(Line line) {
    private static final String ID = "id";

    /**
     * DONE if the other side holds it now, by this attempt or by one before whose answer was lost; CLASHED with the tag of
     * the version that it holds instead.
     */
    Answer send(Entry entry) {
        Answer put = line.call(Call.put(entry));
        return switch (put.kind()) {
            case DONE -> isOf(entry, put) ? put : notUnderstood(put);
            case CLASHED -> againstWhatIsThere(entry, put);
            // What it does not want to be put there it refuses.
            case MISSING -> new Answer(Kind.REFUSED, put.status(), null, null, null, put.why());
            default -> put;
        };
    }

    private Answer againstWhatIsThere(Entry entry, Answer clash) {
        Answer held = line.call(Call.get(entry.product()));
        return switch (held.kind()) {
            case DONE -> holds(entry, held.body()) ? held : clashed(held.etag(), clash);
            case MISSING -> clashed(null, clash);
            default -> held;
        };
    }

    /** An answer to a PUT need not repeat the record, but may not be about another one. */
    private static boolean isOf(Entry entry, Answer answer) {
        return answer.body() == null || answer.body().path(ID).asString("").equals(entry.product());
    }

    private static boolean holds(Entry entry, JsonNode there) {
        try {
            return NationalJson.hash(NationalJson.write(NationalJson.read(there)))
                    .equals(entry.hash());
        } catch (JacksonException _) {
            return false;
        }
    }

    private static Answer clashed(String etag, Answer clash) {
        return new Answer(Kind.CLASHED, clash.status(), etag, null, null, clash.why());
    }

    private static Answer notUnderstood(Answer answer) {
        return Answer.failed(answer.status(), answer.status() + " not understood: about another product");
    }
}
