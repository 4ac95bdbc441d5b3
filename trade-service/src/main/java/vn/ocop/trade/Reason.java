package vn.ocop.trade;

import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/** Why something is done, in the words of who does it. */
public record Reason(String reason) {
    /** The text, trimmed. @throws Refusal if it says nothing, or more than a text may */
    public String checked() {
        Faults faults = new Faults();
        new Texts(faults).needed(reason, "reason", Texts.LINE);
        faults.refuseIfAny();
        return reason.strip();
    }
}
