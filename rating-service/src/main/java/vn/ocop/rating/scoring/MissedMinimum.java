package vn.ocop.rating.scoring;

/**
 * A star minimum that is not met.
 *
 * @param star the star, and every higher one, that is out of reach by it
 * @param least points that the star demands of the criterion
 */
public record MissedMinimum(String criterion, int star, int least) {}
