package vn.ocop.trade;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.events.Locality;
import vn.ocop.trade.product.Standing;

/** How a product of Đất Mũi stands, for tests of rules: it holds 4 stars from 2026-01-01 to 2028-12-31. */
public record AStanding(
        String id, int group, Integer star, LocalDate lastDay, boolean revoked, boolean withdrawn, String locality) {

    public static AStanding of(String id) {
        return new AStanding(id, 1, 4, LocalDate.of(2028, 12, 31), false, false, "973@2025-06-30");
    }

    public AStanding withGroup(int other) {
        return new AStanding(id, other, star, lastDay, revoked, withdrawn, locality);
    }

    public AStanding withStar(Integer other) {
        return new AStanding(id, group, other, lastDay, revoked, withdrawn, locality);
    }

    public AStanding until(LocalDate other) {
        return new AStanding(id, group, star, other, revoked, withdrawn, locality);
    }

    public AStanding withRevocation() {
        return new AStanding(id, group, star, lastDay, true, withdrawn, locality);
    }

    public AStanding withWithdrawal() {
        return new AStanding(id, group, star, lastDay, revoked, true, locality);
    }

    public AStanding in(String other) {
        return new AStanding(id, group, star, lastDay, revoked, withdrawn, other);
    }

    public Standing build() {
        return new Standing(
                id,
                "Tôm khô " + id,
                "entity",
                "HTX Tân Phát Lợi",
                "COOPERATIVE",
                List.of("32248"),
                new Locality("V", "Huyện Ngọc Hiển", locality),
                group,
                8,
                null,
                "tôm khô",
                withdrawn,
                star,
                star == null ? null : "GCN",
                star == null ? null : LocalDate.of(2026, 1, 1),
                star == null ? null : lastDay,
                revoked,
                1,
                1);
    }
}
