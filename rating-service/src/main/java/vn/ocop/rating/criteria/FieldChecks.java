package vn.ocop.rating.criteria;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.text.Label;

/** Checks of single fields, as they recur in an edition. */
record FieldChecks(Faults faults) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

    void text(String text, String path) {
        new Texts(faults).needed(text, path, Texts.NAME);
    }

    /** A label in both languages. */
    void label(Label label, String path) {
        new Texts(faults)
                .needed(label == null ? null : label.vi(), path + ".vi", Texts.LINE)
                .needed(label == null ? null : label.en(), path + ".en", Texts.LINE);
    }

    /** A label that may be missing, but not halfway. */
    void optionalLabel(Label label, String path) {
        if (label != null) {
            label(label, path);
        }
    }

    /** A code that occurs once. */
    void code(String code, String path, Set<String> earlier) {
        boolean legible = code != null && CODE.matcher(code).matches();
        faults.require(legible, path, "criteria-code");
        faults.require(!legible || earlier.add(code), path, "twice");
    }

    void size(List<?> list, String path, int least, int most) {
        faults.require(list.size() >= least && list.size() <= most, path, "size", least, most);
    }
}
