package vn.ocop.registry.national;

import java.util.List;
import java.util.function.Function;
import vn.ocop.registry.national.NationalRecord.Commune;
import vn.ocop.starter.table.Column;

/** Columns of the export as a table. Their headings are for machines, so they are the same in every language. */
final class NationalColumns {
    static final List<Column<NationalRecord>> ALL = List.of(
            column("id", NationalRecord::id),
            column("name", NationalRecord::name),
            column("type", NationalRecord::type),
            column("group", NationalRecord::group),
            column("criteria_set", NationalRecord::criteriaSet),
            column("ocop_star", NationalRecord::star),
            column("is_national", NationalRecord::isNational),
            column("description", NationalRecord::description),
            column("story", NationalRecord::story),
            column("images", one -> String.join(" ", one.images())),
            column("ocop_certificate_number", NationalRecord::certificate),
            column("product_code", NationalRecord::productCode),
            column("decision", NationalRecord::decision),
            column("issued_on", NationalRecord::issuedOn),
            column("expiry_date", NationalRecord::expiryDate),
            column("state", NationalRecord::state),
            column("withdrawn", NationalRecord::withdrawn),
            column("manufacturer_name", one -> one.manufacturer().name()),
            column("manufacturer_legal_form", one -> one.manufacturer().legalForm()),
            column("manufacturer_address", one -> one.manufacturer().address()),
            column("commune_code", commune(Commune::code)),
            column("commune_name", commune(Commune::name)),
            column("commune_valid_from", commune(Commune::validFrom)),
            column("commune_valid_to", commune(Commune::validTo)),
            column("gtin", NationalRecord::gtin),
            column("gs1_gtin", one -> one.gs1().gtin()),
            column("gs1_brand", one -> one.gs1().brand()),
            column("gs1_description", one -> one.gs1().description()),
            column("gs1_image_url", one -> one.gs1().imageUrl()),
            column("gs1_gpc", one -> one.gs1().gpc()),
            column("gs1_net_content", one -> one.gs1().netContent()),
            column("gs1_target_market", one -> one.gs1().targetMarket()));

    private NationalColumns() {}

    private static Column<NationalRecord> column(String name, Function<NationalRecord, Object> value) {
        return new Column<>(name, name, value);
    }

    private static Function<NationalRecord, Object> commune(Function<Commune, Object> part) {
        return one -> one.commune() == null ? null : part.apply(one.commune());
    }
}
