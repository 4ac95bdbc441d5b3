package vn.ocop.registry.programme.target;

import java.util.function.Predicate;

/** What more of a measure dossiers on their way may bring. */
sealed interface Hope {

    /** Whether a dossier that came to that star brings more; null is no star. */
    boolean isMetBy(Integer star);

    /** Products that come to such a star. */
    record OfProducts(int least, int most) implements Hope {
        @Override
        public boolean isMetBy(Integer star) {
            return star != null && star >= least && star <= most;
        }
    }

    /**
     * Entities of whom a product comes to such a star.
     *
     * @param counts which of them are in the numerator; all are in the denominator
     */
    record OfHolders(int least, Predicate<Maker> counts) implements Hope {
        @Override
        public boolean isMetBy(Integer star) {
            return star != null && star >= least;
        }
    }

    /** Nothing: it does not depend on dossiers. */
    record None() implements Hope {
        @Override
        public boolean isMetBy(Integer star) {
            return false;
        }
    }
}
