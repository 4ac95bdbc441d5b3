package vn.ocop.rating.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.ocop.events.Topics;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.testing.Api;
import vn.ocop.testing.MovableClock;
import vn.ocop.testing.OtherService;
import vn.ocop.testing.TestTokens;

/** A certificate says on its face what holds, and its QR code leads to how it stands. */
@RatingServiceTest
class CertificateTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);
    private static final String OF_THE_PROVINCE = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CÀ MAU";
    private final String product = UUID.randomUUID().toString();
    private final String entity = UUID.randomUUID().toString();
    private final Told told = new Told(product, entity);
    private final String certificate = product.substring(0, 8) + "-Đ/GCN UBND&1";

    @Autowired
    MovableClock clock;

    @Autowired
    ProductRatings ratings;

    @Autowired
    Endings endings;

    @Value("${local.server.port}")
    int port;

    @Value("${service.topics.prefix}")
    String prefix;

    @BeforeEach
    void recognised() {
        clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        ratings.rated(told.recognised("d1", Round.FIRST, 4, certificate, ISSUED));
    }

    @Test
    void the_page_says_in_vietnamese_what_was_recognised_with_its_fonts_in_it() throws Exception {
        try (OtherService registry = new OtherService(prefix + Topics.REGISTRY_PRODUCT)) {
            registry.publish(product, 1, "product-registered", """
                    {"product": {"id": "%s", "name": "Tôm khô", "step": 5,
                     "entity": {"id": "%s", "name": "HTX dịch vụ nông nghiệp nuôi trồng thủy sản Tân Phát Lợi"}}}""".formatted(product, entity));
            await().untilAsserted(() -> assertThat(json("").has("entity")).isTrue());
        }

        try (PDDocument page = Loader.loadPDF(pdf(""))) {
            assertThat(page.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(page).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            OF_THE_PROVINCE,
                            "GIẤY CHỨNG NHẬN SẢN PHẨM OCOP",
                            "Số: " + certificate,
                            "Tôm khô Tân Phát Lợi",
                            "Mã số sản phẩm: 96-32248-" + product.substring(0, 8) + "-2026",
                            "Chủ thể: HTX dịch vụ nông nghiệp nuôi trồng thủy sản Tân Phát Lợi",
                            "Đạt hạng 4 sao",
                            "Theo Quyết định số 2150/QĐ-UBND ngày 23/11/2026",
                            "Cấp ngày 23/11/2026, có giá trị đến hết ngày 23/11/2029")
                    .doesNotContain("THU HỒI", "HẾT HIỆU LỰC", "THAY THẾ");
            for (var name : page.getPage(0).getResources().getFontNames()) {
                PDFont font = page.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void the_qr_code_leads_to_the_public_check_of_this_certificate() throws Exception {
        String link = read(pdf(""));

        assertThat(link).startsWith("http://localhost:8080/api/public/v1/certificates?number=");
        assertThat(link).isEqualTo(json("").get("check").asString());
        URI here = URI.create(link.replace("localhost:8080", "localhost:" + port));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(here).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(certificate, "\"VALID\"");
    }

    @Test
    void a_revoked_one_says_so_on_its_face() throws Exception {
        endings.revoke(
                product,
                new RevocationOrder("BREACH", ISSUED, null, "88/QĐ-UBND", ISSUED),
                new ExpectedVersion(1),
                Caller.system("test"));

        assertThat(text(pdf(""))).contains("ĐÃ BỊ THU HỒI từ ngày 23/11/2026");
        assertThat(json("").get("status").asString()).isEqualTo("REVOKED");
    }

    @Test
    void an_expired_one_says_so_on_its_face() throws Exception {
        clock.set(Instant.parse("2029-11-23T17:00:00Z"));

        assertThat(text(pdf(""))).contains("ĐÃ HẾT HIỆU LỰC sau ngày 23/11/2029");
    }

    @Test
    void a_replaced_one_is_found_by_its_number_and_names_the_newer_one_of_the_ministry() throws Exception {
        String newer = product.substring(0, 8) + "/GCN-5";
        ratings.rated(told.recognised("d2", Round.UPGRADE, 5, newer, ISSUED));

        assertThat(text(pdf(""))).contains("BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Đạt hạng 5 sao");
        assertThat(text(pdf("?" + Api.parameter("number", certificate))))
                .contains(OF_THE_PROVINCE, "ĐÃ ĐƯỢC THAY THẾ bằng giấy chứng nhận số " + newer);
    }

    @Test
    void certificates_of_others_are_not_a_producers_and_unknown_ones_are_404() {
        String path = "/api/rating/v1/product-ratings/" + product + "/certificate";

        assertThat(Api.at(port).producerOf(entity).get(path).status()).isEqualTo(200);
        assertThat(Api.at(port).producerOf("other").get(path).status()).isEqualTo(403);
        assertThat(Api.at(port).office().get(path + "?number=none").rule()).isEqualTo("certificate-unknown");
        assertThat(Api.at(port)
                        .office()
                        .with("Accept", "application/pdf")
                        .get(path + "?number=none")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode json(String query) {
        return Api.at(port)
                .office()
                .get("/api/rating/v1/product-ratings/" + product + "/certificate" + query)
                .json();
    }

    private byte[] pdf(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port
                        + "/api/rating/v1/product-ratings/" + product + "/certificate" + query))
                .header("Accept", "application/pdf")
                .header(
                        "Authorization",
                        "Bearer " + TestTokens.as("o").roles("office").signed())
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        return answer.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument page = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(page).replaceAll("\\s+", " ");
        }
    }

    /** Prints the page and reads the code on it, as a telephone does. */
    private static String read(byte[] pdf) throws Exception {
        try (PDDocument page = Loader.loadPDF(pdf)) {
            BufferedImage printed = new PDFRenderer(page).renderImageWithDPI(0, 150);
            int width = printed.getWidth();
            int height = printed.getHeight();
            int[] dots = printed.getRGB(0, 0, width, height, null, 0, width);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))))
                    .getText();
        }
    }
}
