package vn.ocop.registry.programme.report;

/** What channels, occasions and scopes of the trade service are called; a new one by its code. */
final class MarketNames {
    private MarketNames() {}

    static String channel(String kind) {
        return switch (kind) {
            case "SUPERMARKET" -> "Siêu thị";
            case "CONVENIENCE_STORE" -> "Cửa hàng tiện lợi";
            case "E_COMMERCE" -> "Sàn thương mại điện tử";
            case "OCOP_POINT" -> "Điểm giới thiệu và bán sản phẩm OCOP";
            case "TOURIST_SITE" -> "Khu, điểm du lịch";
            case "OWN_SHOP" -> "Cửa hàng của chủ thể";
            case "EXPORT" -> "Xuất khẩu";
            case "OTHER" -> "Kênh khác";
            default -> kind;
        };
    }

    static String occasion(String kind) {
        return switch (kind) {
            case "FAIR" -> "Hội chợ";
            case "EXHIBITION" -> "Triển lãm";
            case "FORUM" -> "Diễn đàn";
            case "TRADE_MISSION" -> "Đoàn xúc tiến";
            case "LIVESTREAM" -> "Bán hàng trực tuyến";
            default -> kind;
        };
    }

    static String scope(String scope) {
        return switch (scope) {
            case "PROVINCE" -> "Trong tỉnh";
            case "OUTSIDE" -> "Ngoài tỉnh";
            case "ABROAD" -> "Nước ngoài";
            default -> scope;
        };
    }
}
