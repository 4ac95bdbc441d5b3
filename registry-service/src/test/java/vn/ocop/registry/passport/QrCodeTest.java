package vn.ocop.registry.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ocop.camau.gov.vn/01/08936001234567",
                "https://ocop.camau.gov.vn/01/08936001234567/10/TK-2026.01_A",
                "http://localhost:8080/api/public/v1/products/0199d1c5-7a00-7000-8000-000000000003/passport"
            })
    void what_is_drawn_is_read_again(String link) throws Exception {
        QrCode code = QrCode.of(link);

        assertThat(ReadCode.svg(code.svg())).isEqualTo(link);
        assertThat(ReadCode.png(code.png(400))).isEqualTo(link);
    }

    @Test
    void a_picture_is_no_larger_than_asked_for() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(QrCode.of("x").png(QrCode.SMALLEST)));

        assertThat(image.getWidth()).isEqualTo(image.getHeight()).isBetween(50, QrCode.SMALLEST);
    }

    @Test
    void a_quarter_of_it_may_be_worn_off() throws Exception {
        String link = "https://ocop.camau.gov.vn/01/08936001234567";
        String worn = QrCode.of(link).svg();
        // A stain over the middle, a fifth as wide and high as the code.
        String stained = worn.replaceAll("M1[5-9] 1[5-9]h\\d+v1h-\\d+z", "");

        assertThat(stained).isNotEqualTo(worn);
        assertThat(ReadCode.svg(stained)).isEqualTo(link);
    }
}
