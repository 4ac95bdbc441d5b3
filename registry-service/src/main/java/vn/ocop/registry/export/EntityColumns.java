package vn.ocop.registry.export;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.registry.entity.Contact;
import vn.ocop.registry.entity.Entity;
import vn.ocop.registry.entity.EntityAccess;
import vn.ocop.registry.entity.EntityDetails;
import vn.ocop.registry.entity.LegalRepresentative;
import vn.ocop.registry.entity.Place;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.Column;

/** Columns of the export of entities. */
final class EntityColumns {
    static final List<Column<Seen>> ALL = List.of(
            new Column<>("Mã", "Id", Seen::id),
            new Column<>(
                    "Số trong sổ",
                    "Number in the register",
                    seen -> seen.entity().source() == null
                            ? null
                            : seen.entity().source().reference()),
            new Column<>("Tên chủ thể", "Name", seen -> details(seen).name()),
            new Column<>("Loại hình", "Legal form", seen -> details(seen).legalForm()),
            new Column<>(
                    "Số đăng ký",
                    "Registration number",
                    seen -> seen.hidden() ? null : details(seen).registrationNumber()),
            new Column<>(
                    "Địa chỉ",
                    "Address",
                    seen -> seen.hidden()
                            ? seen.entity().publicAddress()
                            : details(seen).address()),
            new Column<>(
                    "Địa bàn",
                    "Locality",
                    seen -> place(seen).locality() == null
                            ? null
                            : place(seen).locality().name()),
            new Column<>(
                    "Xã đến 30/6/2025",
                    "Commune until 30 June 2025",
                    seen -> place(seen).formerUnit() == null
                            ? null
                            : place(seen).formerUnit().name()),
            new Column<>(
                    "Xã hiện nay",
                    "Commune today",
                    seen -> place(seen).unit() == null
                            ? null
                            : place(seen).unit().name()),
            new Column<>("Trạng thái", "State", seen -> seen.entity().status()),
            new Column<>("Điện thoại", "Phone", personal(EntityDetails::contact, Contact::phone)),
            new Column<>("Thư điện tử", "E-mail", personal(EntityDetails::contact, Contact::email)),
            new Column<>(
                    "Người đại diện",
                    "Representative",
                    personal(EntityDetails::representative, LegalRepresentative::name)));

    private EntityColumns() {}

    /**
     * An entity as the caller sees it.
     *
     * @param whole whether personal data is shown
     */
    record Seen(String id, Entity entity, boolean whole) {
        /** Whether number and address are somebody's own and not to be shown. */
        boolean hidden() {
            return !whole && entity.isAPersons();
        }
    }

    static Seen seen(Versioned<Entity> stored, EntityAccess access, Caller caller) {
        return new Seen(
                stored.id(),
                stored.state(),
                access.seesPersonalData(caller, stored.id(), stored.state().place()));
    }

    private static EntityDetails details(Seen seen) {
        return seen.entity().details();
    }

    private static Place place(Seen seen) {
        return seen.entity().place();
    }

    private static <P> Function<Seen, @Nullable Object> personal(
            Function<EntityDetails, @Nullable P> part, Function<P, @Nullable Object> value) {
        return seen -> {
            P found = seen.whole() ? part.apply(details(seen)) : null;
            return found == null ? null : value.apply(found);
        };
    }
}
