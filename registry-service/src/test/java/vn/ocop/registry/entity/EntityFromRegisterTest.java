package vn.ocop.registry.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ocop.events.EntityUpdated;
import vn.ocop.events.Locality;
import vn.ocop.events.Unit;

/** What a register says again, and what officers have mended meanwhile. */
class EntityFromRegisterTest {
    private static final String ID = "0199d1c5-7a00-7000-8000-000000000001";
    private static final Place NGOC_HIEN = new Place(
            new Locality("V", "Huyện Ngọc Hiển", "973@2025-06-30"),
            new Unit("32236@2025-06-30", "Xã Tân Ân Tây"),
            null);

    @Test
    void the_same_again_changes_nothing() {
        assertThat(taken(LegalForm.COOPERATIVE).broughtInLine(ID, said("HTX", LegalForm.COOPERATIVE), NGOC_HIEN))
                .isEmpty();
    }

    @Test
    void a_row_that_is_silent_on_the_form_does_not_forget_it() {
        assertThat(taken(LegalForm.COOPERATIVE).broughtInLine(ID, said("HTX", null), NGOC_HIEN))
                .isEmpty();
    }

    @Test
    void a_later_row_fills_in_the_form() {
        Entity next = taken(null)
                .broughtInLine(ID, said("HTX", LegalForm.COOPERATIVE), NGOC_HIEN)
                .orElseThrow()
                .next();

        assertThat(next.details().legalForm()).isEqualTo(LegalForm.COOPERATIVE);
    }

    @Test
    void a_corrected_cell_changes_only_what_it_says() {
        Entity mended = new Entity(
                details("HTX Tân Phát Lợi", LegalForm.COOPERATIVE_GROUP),
                NGOC_HIEN.withUnit(new Unit("32248", "Xã Đất Mũi")),
                said("HTX", LegalForm.COOPERATIVE),
                EntityStatus.ACTIVE,
                null);

        var change = mended.broughtInLine(ID, said("HTX Tân Phát", LegalForm.COOPERATIVE), NGOC_HIEN)
                .orElseThrow();

        assertThat(change.event()).isInstanceOf(EntityUpdated.class);
        assertThat(change.next().details().name()).isEqualTo("HTX Tân Phát");
        assertThat(change.next().details().legalForm())
                .as("what the officer mended stays")
                .isEqualTo(LegalForm.COOPERATIVE_GROUP);
        assertThat(change.next().place().unit().id())
                .as("today's commune stays")
                .isEqualTo("32248");
    }

    @Test
    void of_a_household_only_the_commune_and_no_number_is_published() {
        Entity household = new Entity(
                EntityDetails.listed(
                        "HKD Huỳnh Yến Nhi",
                        LegalForm.BUSINESS_HOUSEHOLD,
                        "096085001234",
                        "Số 12, ấp Tắc Gốc, xã Tân Ân Tây"),
                NGOC_HIEN,
                null,
                EntityStatus.ACTIVE,
                null);

        assertThat(household.published(ID).address()).isEqualTo("Xã Tân Ân Tây");
        assertThat(household.published(ID).registrationNumber()).isNull();
    }

    @Test
    void while_the_form_is_unknown_nothing_of_a_home_is_published() {
        assertThat(taken(null).published(ID).address()).isEqualTo("Xã Tân Ân Tây");
    }

    @Test
    void of_a_cooperative_address_and_number_are_published() {
        Entity cooperative = new Entity(
                EntityDetails.listed("HTX", LegalForm.COOPERATIVE, "0100233488", "ấp Tắc Gốc, xã Tân Ân Tây"),
                NGOC_HIEN,
                null,
                EntityStatus.ACTIVE,
                null);

        assertThat(cooperative.published(ID).address()).isEqualTo("ấp Tắc Gốc, xã Tân Ân Tây");
        assertThat(cooperative.published(ID).registrationNumber()).isEqualTo("0100233488");
    }

    private static Entity taken(LegalForm form) {
        return Entity.registered(ID, details("HTX", form), NGOC_HIEN, said("HTX", form))
                .next();
    }

    private static EntityDetails details(String name, LegalForm form) {
        return EntityDetails.listed(name, form, null, "ấp Tắc Gốc, xã Tân Ân Tây");
    }

    private static EntityFromRegister said(String name, LegalForm form) {
        return new EntityFromRegister(
                "2822/QĐ-UBND",
                "V|htx|ấp tắc gốc, xã tân ân tây",
                "V-E16",
                name,
                form,
                form == null ? null : "HTX",
                LegalForm.COOPERATIVE,
                "ấp Tắc Gốc, xã Tân Ân Tây",
                "973@2025-06-30",
                "32236@2025-06-30",
                null,
                null);
    }
}
