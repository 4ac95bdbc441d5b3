package vn.ocop.registry.programme.funding;

/** What money can be summed by. */
public enum By {
    SOURCE,
    TASK,
    LOCALITY,
    YEAR;

    /** The part of a heading that is meant. */
    String of(Heading heading) {
        return switch (this) {
            case SOURCE -> heading.source();
            case TASK -> heading.task();
            case LOCALITY -> heading.locality();
            case YEAR -> heading.yearKey();
        };
    }
}
