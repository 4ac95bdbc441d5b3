package vn.ocop.rating.recognition;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/**
 * A certificate as a page to read and print, in Vietnamese, with its fonts in it. It says on its face if it does not hold
 * any more; the QR code leads to how it stands when somebody looks.
 */
@Component
class CertificatePdf {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("recognition/certificate", Locale.ROOT);
    private static final Color WARNING = new Color(0xB0, 0x00, 0x20);
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final float MARGIN = 48;
    private static final float QR_SIZE = 130;
    private final String province;

    CertificatePdf(RecognitionSettings settings) {
        this.province = settings.province().toUpperCase(VIETNAMESE);
    }

    byte[] of(CertificateFace face) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document page = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(page, out);
            page.addTitle(text("title") + " " + face.certificate());
            page.open();
            write(page, face);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Document page, CertificateFace face) throws IOException {
        line(page, text("issuer." + face.level(), province), bold(13), 0);
        line(page, text("title"), bold(22), 30);
        line(page, text("number", face.certificate()), plain(12), 6);
        if (face.status() != Standing.VALID) {
            Font warning = bold(16);
            warning.setColor(WARNING);
            line(page, warning(face), warning, 16);
        }
        line(page, text("recognises"), plain(12), 24);
        line(page, face.product(), bold(20), 8);
        if (face.productCode() != null) {
            line(page, text("code", face.productCode()), plain(12), 6);
        }
        if (face.entity() != null) {
            line(page, text("entity", face.entity()), plain(12), 6);
        }
        line(page, text("star", face.star()), bold(18), 18);
        line(page, text("decision", face.decision(), DAY.format(face.decidedOn())), plain(12), 18);
        line(page, text("term", DAY.format(face.issuedOn()), DAY.format(face.validUntil())), plain(12), 6);
        if (face.extended()) {
            line(page, text("extended"), plain(12), 6);
        }
        Image code = QrCode.of(face.check().toString());
        code.scaleToFit(QR_SIZE, QR_SIZE);
        code.setAlignment(Element.ALIGN_CENTER);
        code.setSpacingBefore(24);
        page.add(code);
        line(page, text("check"), plain(10), 4);
        line(page, face.check().toString(), plain(9), 4);
        line(page, text("on", DAY.format(face.on())), plain(9), 16);
    }

    private static String warning(CertificateFace face) {
        return switch (face.status()) {
            case REVOKED -> text("revoked", DAY.format(face.revokedOn()));
            case EXPIRED -> text("expired", DAY.format(face.validUntil()));
            case REPLACED -> text("replaced", face.replacedBy());
            case VALID -> "";
        };
    }

    private static void line(Document page, String text, Font font, float before) {
        Paragraph line = new Paragraph(text, font);
        line.setAlignment(Element.ALIGN_CENTER);
        line.setSpacingBefore(before);
        page.add(line);
    }

    private static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }

    private static Font plain(int size) throws IOException {
        return Liberation.SERIF.create(size);
    }

    private static Font bold(int size) throws IOException {
        return Liberation.SERIF_BOLD.create(size);
    }
}
