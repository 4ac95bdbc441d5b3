package vn.ocop.registry.programme.target;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.ocop.starter.table.Column;
import vn.ocop.starter.text.Label;

/** The columns of a list of members as a file. */
final class MemberColumns {
    private MemberColumns() {}

    static List<Column<Member>> of(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return List.of(
                new Column<>("Mã", "Id", Member::id),
                new Column<>("Sản phẩm", "Product", Member::product),
                new Column<>("Chủ thể", "Entity", Member::entity),
                new Column<>("Loại hình", "Legal form", Member::legalForm),
                new Column<>("Quy mô", "Size", Member::size),
                new Column<>("Địa phương", "Locality", Member::localityName),
                new Column<>("Hạng sao", "Star", Member::star),
                new Column<>("Giấy chứng nhận", "Certificate", Member::certificate),
                new Column<>("Từ ngày", "From", Member::from),
                new Column<>("Đến ngày", "Until", Member::until),
                new Column<>("Tính vào tử số", "In the numerator", Member::counts),
                new Column<>("Tính vào mẫu số", "In the denominator", Member::of),
                new Column<>("Lý do", "Why", row -> text(row.whyWords(), english)),
                new Column<>("Lưu ý", "Note", row -> row.flagWords().stream()
                        .map(flag -> text(flag, english))
                        .collect(Collectors.joining("; "))));
    }

    private static String text(Label label, boolean english) {
        return english ? label.en() : label.vi();
    }
}
