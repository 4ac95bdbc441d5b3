package vn.ocop.events;

/** An event of a product's rating; topic {@value Topics#RATING_PRODUCT}, key = id of the product. */
public sealed interface RatingEvent
        permits ProductSubmitted,
                ProductSubmissionClosed,
                ProductRated,
                ProductRatingExpiring,
                ProductRatingExpired,
                ProductRatingRevoked {
    /** The rating of the product after what happened. */
    RatingState rating();
}
