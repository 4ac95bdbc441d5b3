package vn.ocop.registry.product;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjIntConsumer;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.time.Vietnam;

/** What must hold for the description of a product that somebody enters here; all faults are told at once. */
class ProductRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int GROUPS = 6;
    private static final int TOURISM = 6;
    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_PARTS = 50;
    private final CriteriaSets sets;
    private final Clock clock;

    ProductRules(CriteriaSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    void check(ProductDetails details, Owner owner, Faults faults) {
        Texts texts = new Texts(faults);
        texts.needed(details.name(), "name", Texts.NAME)
                .optional(details.description(), "description", Texts.STORY)
                .optional(details.story(), "story", Texts.STORY)
                .optional(details.packaging(), "packaging", Texts.LINE)
                .optional(details.standard(), "standard", Texts.LINE);
        classification(details, owner, faults);
        Integer year = details.plannedYear();
        faults.require(
                year == null || (year >= FIRST_YEAR && year <= LAST_YEAR),
                "plannedYear",
                "between",
                Integer.toString(FIRST_YEAR),
                Integer.toString(LAST_YEAR));
        faults.require(details.gtin() == null || Gtin.isValid(details.gtin()), "gtin", "gtin");
        each(details.materials(), "materials", faults, (material, i) -> material(material, i, texts, faults));
        each(details.marks(), "marks", faults, (mark, i) -> mark(mark, i, texts, faults));
        each(details.photos(), "photos", faults, (photo, i) -> photo(photo, i, texts, faults));
        plan(details.businessPlan(), texts, faults);
    }

    private void classification(ProductDetails details, Owner owner, Faults faults) {
        Integer group = details.group();
        faults.require(group == null || (group >= 1 && group <= GROUPS), "group", "between", 1, GROUPS);
        Integer number = details.criteriaSet();
        if (number != null) {
            CriteriaSet set = sets.numbered(number).orElse(null);
            faults.require(set != null, "criteriaSet", "unknown");
            faults.require(set == null || group == null || set.group() == group, "criteriaSet", "set-of-other-group");
        }
        boolean tourismOnly = owner.legalForm() != null && owner.legalForm().isTourismOnly();
        faults.require(!tourismOnly || (group != null && group == TOURISM), "group", "tourism-only");
    }

    private static void material(Material material, int i, Texts texts, Faults faults) {
        String field = "materials[" + i + "].";
        texts.needed(material.name(), field + "name", Texts.NAME)
                .optional(material.origin(), field + "origin", Texts.LINE);
        BigDecimal share = material.localShare();
        faults.require(
                share == null || (share.signum() >= 0 && share.compareTo(HUNDRED) <= 0 && share.scale() <= 4),
                field + "localShare",
                "between",
                0,
                100);
    }

    private static void mark(Mark mark, int i, Texts texts, Faults faults) {
        String field = "marks[" + i + "].";
        faults.require(mark.kind() != null, field + "kind", "required");
        faults.require(mark.state() != null, field + "state", "required");
        texts.optional(mark.number(), field + "number", 100);
    }

    private static void photo(Photo photo, int i, Texts texts, Faults faults) {
        String field = "photos[" + i + "].";
        texts.needed(photo.url(), field + "url", 2000);
        faults.require(
                photo.url() == null || photo.url().matches("https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s<>\"\\\\]*)?"),
                field + "url",
                "https-url");
        faults.require(photo.sha256() == null || photo.sha256().matches("[0-9a-f]{64}"), field + "sha256", "sha256");
    }

    private void plan(BusinessPlan plan, Texts texts, Faults faults) {
        if (plan == null) {
            return;
        }
        texts.needed(plan.summary(), "businessPlan.summary", Texts.STORY)
                .optional(plan.approvedBy(), "businessPlan.approvedBy", Texts.NAME);
        LocalDate today = Vietnam.today(clock);
        faults.require(
                plan.approvedOn() == null || !plan.approvedOn().isAfter(today),
                "businessPlan.approvedOn",
                "not-in-the-future");
    }

    private static <T> void each(List<T> parts, String field, Faults faults, ObjIntConsumer<T> check) {
        faults.require(parts.size() <= MOST_PARTS, field, "size", 0, MOST_PARTS);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == null) {
                faults.require(false, field + "[" + i + "]", "required");
            } else {
                check.accept(parts.get(i), i);
            }
        }
    }
}
