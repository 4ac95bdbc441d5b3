package vn.ocop.rating.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.testing.ServiceTest;

/** What the procedure tells of dossiers, once or several times. */
@ServiceTest
class ToldByTheProcedureTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 20);
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);
    private final String product = UUID.randomUUID().toString();
    private final String entity = UUID.randomUUID().toString();
    private final Told told = new Told(product, entity);

    @Autowired
    ProductRatings ratings;

    @Autowired
    Certificates certificates;

    @Test
    void a_dossier_that_is_judged_gives_its_product_the_star_for_36_months() {
        ratings.submitted(told.submitted("d1", Round.FIRST, DECIDED));
        ratings.rated(told.recognised("d1", Round.FIRST, 4, "d1/GCN-OCOP " + product, ISSUED));

        assertThat(ratings.holding(product, ISSUED))
                .contains(new Holding(4, LocalDate.of(2029, 11, 23), "d1/GCN-OCOP " + product));
        assertThat(ratings.holding(product, LocalDate.of(2029, 11, 24))).isEmpty();
    }

    @Test
    void what_is_told_again_later_changes_nothing() {
        ratings.submitted(told.submitted("d1", Round.FIRST, DECIDED));
        ratings.rated(told.recognised("d1", Round.FIRST, 3, "d1/GCN-OCOP " + product, ISSUED));
        ratings.submitted(told.submitted("d2", Round.UPGRADE, DECIDED));
        ratings.rated(told.recognised("d2", Round.UPGRADE, 4, "d2/GCN-OCOP " + product, ISSUED));

        ratings.submitted(told.submitted("d1", Round.FIRST, DECIDED));
        ratings.rated(told.recognised("d1", Round.FIRST, 3, "d1/GCN-OCOP " + product, ISSUED));
        ratings.closed(product, "d1");

        assertThat(ratings.holding(product, ISSUED)).map(Holding::star).contains(4);
    }

    @Test
    void a_dossier_without_recognition_leaves_the_star_that_the_product_holds() {
        ratings.rated(told.recognised("d1", Round.FIRST, 3, "d1/GCN-OCOP " + product, ISSUED));
        ratings.rated(told.notRecognised("d2", Round.UPGRADE, ISSUED));

        assertThat(ratings.holding(product, ISSUED)).map(Holding::star).contains(3);
    }

    @Test
    void a_product_of_which_nothing_was_told_holds_no_star_and_closing_nothing_is_no_error() {
        ratings.closed(product, "d1");

        assertThat(ratings.holding(product, ISSUED)).isEmpty();
    }

    @Test
    void the_number_of_a_certificate_is_given_once_however_it_is_written() {
        String number = "12-" + product + "/gcn";
        certificates.reserve(number, product, "d1");
        certificates.reserve(number, product, "d1");

        assertThatThrownBy(() ->
                        certificates.reserve(number.toUpperCase(Locale.ROOT).replace("-", " \u2013 "), product, "d2"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("certificate-number-taken"));
        assertThatThrownBy(() -> certificates.reserve(number, entity, "d1")).isInstanceOf(Refusal.class);
    }
}
