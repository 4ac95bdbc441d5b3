package vn.ocop.trade.promotion;

/**
 * A product that a participant brings.
 *
 * @param star that it held when the application was made or decided last
 * @param dropped whether it no longer held the demanded star when the event began, and so is not shown
 */
public record Shown(String productId, String name, int star, boolean dropped) {
    Shown drop() {
        return new Shown(productId, name, star, true);
    }
}
