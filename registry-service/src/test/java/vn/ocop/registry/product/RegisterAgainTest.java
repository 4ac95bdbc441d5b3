package vn.ocop.registry.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ocop.registry.Outcome;
import vn.ocop.registry.Outcome.Effect;
import vn.ocop.registry.entity.Entities;
import vn.ocop.registry.entity.EntityDetails;
import vn.ocop.registry.entity.EntityFromRegister;
import vn.ocop.registry.entity.LegalForm;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.testing.ServiceTest;

/** A register that comes again, with the same rows and with corrected ones. */
@ServiceTest
class RegisterAgainTest {
    private static final Caller IMPORT = Caller.system("import");
    private static final Caller OFFICE = new Caller("office", "", Set.of("office"), Set.of("96"), Set.of());

    @Autowired
    Entities entities;

    @Autowired
    Products products;

    private String register;
    private String entity;

    @BeforeEach
    void registerEntity() {
        register = "register " + UUID.randomUUID();
        entity = entities.upsert(said("HTX Tân Phát Lợi", null), IMPORT).id();
    }

    @Test
    void a_row_is_taken_once() {
        Outcome first = products.upsert(said(1, 2023), IMPORT);
        Outcome again = products.upsert(said(1, 2023), IMPORT);

        assertThat(first.effect()).isEqualTo(Effect.CREATED);
        assertThat(again).isEqualTo(new Outcome(first.id(), Effect.UNCHANGED));
        assertThat(products.get(first.id()).version()).isEqualTo(1);
    }

    @Test
    void a_corrected_row_changes_what_it_corrects_and_nothing_that_an_officer_has_mended() {
        String id = products.upsert(said(null, 2023), IMPORT).id();
        ProductDetails d = products.get(id).state().details();
        products.describe(
                id,
                new ProductDetails(d.name(), 1, 8, 2023, "Tôm đất", null, null, null, null, null, null, null, null),
                new ExpectedVersion(1),
                OFFICE);

        Outcome outcome = products.upsert(said(null, 2024), IMPORT);

        assertThat(outcome).isEqualTo(new Outcome(id, Effect.UPDATED));
        ProductDetails now = products.get(id).state().details();
        assertThat(now.plannedYear()).isEqualTo(2024);
        assertThat(now.group()).isEqualTo(1);
        assertThat(now.description()).isEqualTo("Tôm đất");
    }

    @Test
    void an_entity_is_recognised_and_its_form_filled_in_by_a_later_row() {
        assertThat(entities.upsert(said("HTX Tân Phát Lợi", LegalForm.COOPERATIVE), IMPORT))
                .isEqualTo(new Outcome(entity, Effect.UPDATED));
        assertThat(entities.upsert(said("HTX Tân Phát Lợi", null), IMPORT))
                .isEqualTo(new Outcome(entity, Effect.UNCHANGED));
        assertThat(entities.findBySource(key()).orElseThrow().state().details().legalForm())
                .isEqualTo(LegalForm.COOPERATIVE);
    }

    @Test
    void a_second_register_fills_what_the_first_left_open_and_overwrites_nothing() {
        String first = register;
        EntityFromRegister elsewhere = new EntityFromRegister(
                "register " + UUID.randomUUID(),
                key(),
                null,
                "HTX TÂN PHÁT LỢI",
                LegalForm.COOPERATIVE,
                null,
                null,
                "ấp khác",
                "973@2025-06-30",
                null,
                null,
                null);

        assertThat(entities.upsert(elsewhere, IMPORT)).isEqualTo(new Outcome(entity, Effect.UPDATED));
        assertThat(entities.upsert(elsewhere, IMPORT)).isEqualTo(new Outcome(entity, Effect.UNCHANGED));
        assertThat(entities.upsert(said("HTX Tân Phát Lợi", null), IMPORT))
                .isEqualTo(new Outcome(entity, Effect.UNCHANGED));
        EntityDetails now = entities.get(entity).state().details();
        assertThat(now.name()).isEqualTo("HTX Tân Phát Lợi");
        assertThat(now.legalForm()).isEqualTo(LegalForm.COOPERATIVE);
        assertThat(entities.get(entity).state().source().register()).isEqualTo(first);
    }

    @Test
    void a_product_of_an_unknown_entity_is_refused() {
        ProductFromRegister orphan =
                new ProductFromRegister(register, "V-99", 1, UUID.randomUUID().toString(), "Tôm khô", 1, 2023);

        assertThatThrownBy(() -> products.upsert(orphan, IMPORT)).isInstanceOf(Refusal.class);
    }

    private ProductFromRegister said(Integer group, Integer year) {
        return new ProductFromRegister(register, "V-22", 2500, entity, "Tôm khô", group, year);
    }

    private EntityFromRegister said(String name, LegalForm form) {
        return new EntityFromRegister(
                register,
                key(),
                "V-E16",
                name,
                form,
                null,
                null,
                "ấp Tắc Gốc, xã Tân Ân Tây",
                "973@2025-06-30",
                "32236@2025-06-30",
                null,
                null);
    }

    /** A locality of its own, because entities are recognised across registers. */
    private String key() {
        return register + "|htx";
    }
}
