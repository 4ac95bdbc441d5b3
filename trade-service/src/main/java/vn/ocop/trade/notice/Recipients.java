package vn.ocop.trade.notice;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.starter.security.Caller;
import vn.ocop.trade.Roles;

/**
 * To whom a notice goes: an account, everybody of an agency, everybody who acts for an entity.
 *
 * @param agency null or empty if none
 * @param entityId null if none
 */
public record Recipients(String account, String agency, String entityId) {

    /** Everything under which the caller is meant. */
    static List<String> marks(Caller caller) {
        List<String> marks = new ArrayList<>(new Recipients(caller.subject(), caller.agency(), null).marks());
        if (caller.has(Roles.PRODUCER)) {
            caller.entities().stream().sorted().map(Recipients::entity).forEach(marks::add);
        }
        return marks;
    }

    List<String> marks() {
        List<String> marks = new ArrayList<>();
        marks.add("account:" + account);
        if (agency != null && !agency.isEmpty()) {
            marks.add("agency:" + agency);
        }
        if (entityId != null) {
            marks.add(entity(entityId));
        }
        return marks;
    }

    private static String entity(String id) {
        return "entity:" + id;
    }
}
