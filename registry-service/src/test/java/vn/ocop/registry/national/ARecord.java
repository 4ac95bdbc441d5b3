package vn.ocop.registry.national;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.registry.national.NationalRecord.Commune;
import vn.ocop.registry.national.NationalRecord.Manufacturer;
import vn.ocop.registry.national.NationalRecord.State;
import vn.ocop.registry.national.NationalRecord.VerifiedByGs1;

/** Records of the national register as tests need them. */
public final class ARecord {
    private ARecord() {}

    /** The dried shrimp of HTX Tân Phát Lợi. */
    public static NationalRecord shrimp(String id) {
        return of(id, "Tôm khô Tân Phát Lợi", "12/GCN-OCOP", "96-32236-01-2026", 4, State.VALID);
    }

    public static NationalRecord of(String id, String name, String certificate, String code, int star, State state) {
        return new NationalRecord(
                id,
                name,
                "food",
                1,
                8,
                star,
                false,
                "Tôm đất phơi nắng",
                null,
                List.of("https://example.vn/tom-kho.jpg"),
                certificate,
                code,
                "2150/QĐ-UBND",
                LocalDate.of(2026, 2, 5),
                LocalDate.of(2029, 2, 4),
                state,
                false,
                new Manufacturer("HTX Tân Phát Lợi", "COOPERATIVE", "Ấp Rạch Gốc, xã Phan Ngọc Hiển"),
                new Commune("32244", "Xã Phan Ngọc Hiển", LocalDate.of(2025, 7, 1), null),
                "8936000000011",
                new VerifiedByGs1("8936000000011", null, "Tôm đất phơi nắng", null, null, null, null));
    }

    /** The same with another star. */
    public static NationalRecord starred(NationalRecord one, int star) {
        return of(one.id(), one.name(), one.certificate(), one.productCode(), star, one.state());
    }
}
