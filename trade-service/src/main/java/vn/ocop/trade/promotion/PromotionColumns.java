package vn.ocop.trade.promotion;

import java.util.List;
import vn.ocop.starter.table.Column;

/** The columns of the list of events as a file; money in đồng. */
final class PromotionColumns {
    static final List<Column<PromotionView>> ALL = List.of(
            new Column<>("Mã", "Id", PromotionView::id),
            new Column<>("Tên", "Name", row -> row.plan().name()),
            new Column<>("Loại", "Kind", row -> row.plan().kind().name()),
            new Column<>("Trạng thái", "State", row -> row.state().name()),
            new Column<>("Nhiệm vụ", "Task", row -> row.plan().task()),
            new Column<>("Phạm vi", "Scope", row -> row.plan().scope().name()),
            new Column<>("Đơn vị tổ chức", "Organiser", row -> row.plan().organiser()),
            new Column<>("Địa điểm", "Place", row -> row.plan().place()),
            new Column<>("Từ ngày", "First day", row -> row.plan().firstDay()),
            new Column<>("Đến ngày", "Last day", row -> row.plan().lastDay()),
            new Column<>("Số gian hàng", "Booths", row -> row.plan().booths()),
            new Column<>("Chủ thể tham gia", "Participants", PromotionView::taken),
            new Column<>("Kinh phí", "Cost", PromotionView::cost),
            new Column<>("Ngân sách Trung ương", "Central budget", row -> row.plan()
                    .budget()
                    .from(Budget.Source.CENTRAL)),
            new Column<>("Ngân sách địa phương", "Local budget", row -> row.plan()
                    .budget()
                    .from(Budget.Source.LOCAL)),
            new Column<>(
                    "Chủ thể đóng góp", "Entities", row -> row.plan().budget().from(Budget.Source.ENTITY)),
            new Column<>(
                    "Nguồn khác", "Other sources", row -> row.plan().budget().from(Budget.Source.OTHER)),
            new Column<>("Đã báo cáo", "Reports", row -> row.brought().reports()),
            new Column<>("Đối tác gặp gỡ", "Contacts", row -> row.brought().contacts()),
            new Column<>("Hợp đồng", "Contracts", row -> row.brought().contracts()),
            new Column<>("Giá trị hợp đồng", "Value of contracts", row -> row.brought()
                    .contractValue()),
            new Column<>(
                    "Doanh số tại chỗ", "Sales on site", row -> row.brought().sales()));

    private PromotionColumns() {}
}
