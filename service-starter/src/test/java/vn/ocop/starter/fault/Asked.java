package vn.ocop.starter.fault;

import java.util.ArrayList;
import java.util.List;

/** A command that clerks gave, perhaps several times with one key, and what they were answered. */
final class Asked {
    /** What was asked for. */
    enum What {
        CREATE,
        CHANGE
    }

    private final What what;
    private final String title;
    private final String number;
    private final String key;
    private final String target;
    private final long expected;
    private final boolean shouldBeRefused;
    private final List<String> answers = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private int withoutAnswer;
    private String id;
    private long version;

    private Asked(
            What what, String title, String number, String key, String target, long expected, boolean shouldBeRefused) {
        this.what = what;
        this.title = title;
        this.number = number;
        this.key = key;
        this.target = target;
        this.expected = expected;
        this.shouldBeRefused = shouldBeRefused;
    }

    /**
     * A new note.
     *
     * @param title different in every command, so that its traces can be told from all others
     * @param number unique among notes
     * @param key null for none
     */
    static Asked creation(String title, String number, String key, boolean shouldBeRefused) {
        return new Asked(What.CREATE, title, number, key, null, 0, shouldBeRefused);
    }

    /** Another title for a note that was read in a version. */
    static Asked change(String title, String target, long expected, boolean shouldBeRefused) {
        return new Asked(What.CHANGE, title, null, null, target, expected, shouldBeRefused);
    }

    void acknowledged(String note, long madeVersion, String answer) {
        id = note;
        version = madeVersion;
        answers.add(answer);
    }

    void refused(String rule) {
        refusals.add(rule);
    }

    void gotNoAnswer() {
        withoutAnswer++;
    }

    What what() {
        return what;
    }

    String title() {
        return title;
    }

    String number() {
        return number;
    }

    String key() {
        return key;
    }

    String target() {
        return target;
    }

    /** Version that the clerk had read. */
    long expected() {
        return expected;
    }

    boolean shouldBeRefused() {
        return shouldBeRefused;
    }

    boolean isAcknowledged() {
        return !answers.isEmpty();
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    int withoutAnswer() {
        return withoutAnswer;
    }

    List<String> answers() {
        return answers;
    }

    List<String> refusals() {
        return refusals;
    }

    /** Id of the note as it was answered. */
    String id() {
        return id;
    }

    /** Version as it was answered. */
    long version() {
        return version;
    }

    @Override
    public String toString() {
        return what + " '" + title + "' " + (key == null ? "" : key + " ") + (target == null ? number : target) + " v"
                + expected + " -> " + answers + refusals + " no answer " + withoutAnswer;
    }
}
