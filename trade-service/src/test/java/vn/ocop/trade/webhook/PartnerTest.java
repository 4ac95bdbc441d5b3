package vn.ocop.trade.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.webhook.Partner.Pause;
import vn.ocop.trade.webhook.Partner.SealedSecret;
import vn.ocop.trade.webhook.Partner.State;

class PartnerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Partner fresh = Partner.registered(
                    new Partner.Form("Sàn Buudien", "https://8.8.8.8/hooks", Set.of("product-listed")))
            .next();

    @Test
    void a_new_partner_is_paused_and_needs_a_secret_to_be_set_going() {
        assertThat(fresh.state()).isEqualTo(State.PAUSED);
        assertThat(fresh.pause()).isEqualTo(Pause.NEW);
        assertThatThrownBy(fresh::resumed).isInstanceOf(Refusal.class).hasMessageContaining("partner-without-secret");
        assertThat(fresh.rotated("one", TODAY, 7).next().resumed().next().isActive())
                .isTrue();
    }

    @Test
    void the_former_secret_signs_until_its_last_day_and_the_one_before_it_no_more() {
        Partner rotated =
                fresh.rotated("one", TODAY, 7).next().rotated("two", TODAY, 7).next();

        assertThat(rotated.signing(TODAY.plusDays(7)))
                .extracting(SealedSecret::sealed)
                .containsExactly("two", "one");
        assertThat(rotated.signing(TODAY.plusDays(8)))
                .extracting(SealedSecret::sealed)
                .containsExactly("two");
        Partner again = rotated.rotated("three", TODAY, 0).next();
        assertThat(again.signing(TODAY)).extracting(SealedSecret::sealed).containsExactly("three", "two");
        assertThat(again.signing(TODAY.plusDays(1)))
                .extracting(SealedSecret::sealed)
                .containsExactly("three");
        assertThatThrownBy(() -> again.rotated("four", TODAY, 31)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_ended_partner_has_no_secrets_and_does_not_come_back() {
        Partner ended = fresh.rotated("one", TODAY, 7).next().ended().next();

        assertThat(ended.current()).isNull();
        assertThat(ended.types()).isEmpty();
        assertThatThrownBy(ended::resumed).isInstanceOf(Refusal.class).hasMessageContaining("partner-ended");
    }

    @Test
    void an_unknown_type_of_event_is_refused() {
        Faults faults = new Faults();
        new Partner.Form("Sàn Buudien", "https://8.8.8.8/hooks", Set.of("sale-recorded")).check(Partners.TYPES, faults);

        assertThat(faults.found()).hasSize(1);
    }
}
