package vn.ocop.starter.problem;

/** Checks texts that people type. */
public final class Texts {
    /** Longest name. */
    public static final int NAME = 300;
    /** Longest line, such as an address. */
    public static final int LINE = 500;
    /** Longest free text, such as a story. */
    public static final int STORY = 20_000;

    private final Faults faults;

    public Texts(Faults faults) {
        this.faults = faults;
    }

    /** The text must be there. */
    public Texts needed(String text, String field, int longest) {
        faults.require(text != null && !text.isBlank(), field, "required");
        return optional(text, field, longest);
    }

    /** The text may be missing; what is there has no control characters but line breaks and tabs. */
    public Texts optional(String text, String field, int longest) {
        faults.optionalText(text, field, longest);
        faults.require(text == null || text.codePoints().noneMatch(Texts::isForbidden), field, "control-characters");
        return this;
    }

    private static boolean isForbidden(int character) {
        return switch (character) {
            case '\n', '\r', '\t' -> false;
            default -> Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
        };
    }
}
