package vn.ocop.trade.promotion;

import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/**
 * What the organiser says when an event is closed.
 *
 * @param lessons of the whole event, null if nothing was said
 * @param whyIncomplete why participants have not reported, null if all have
 */
public record Conclusion(String lessons, String whyIncomplete) {
    void check(Faults faults) {
        new Texts(faults)
                .optional(lessons, "lessons", Texts.STORY)
                .optional(whyIncomplete, "whyIncomplete", Texts.STORY);
    }
}
