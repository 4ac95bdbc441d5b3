package vn.ocop.registry.passport;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code with its quiet zone; it is read though a quarter of it is worn off. */
record QrCode(BitMatrix modules) {
    static final int SMALLEST = 100;
    static final int LARGEST = 2000;
    private static final int WHITE = 0xFFFFFF;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.Q,
            EncodeHintType.MARGIN,
            4);

    /** @throws IllegalArgumentException if the text is too long */
    static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Without a size of its own: it is as sharp on a stamp as on a poster. */
    String svg() {
        int width = modules.getWidth();
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                if (modules.get(x, y)) {
                    int begin = x;
                    while (x + 1 < width && modules.get(x + 1, y)) {
                        x++;
                    }
                    int length = x + 1 - begin;
                    dark.append("M%d %dh%dv1h-%dz".formatted(begin, y, length, length));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                """.formatted(width, dark);
    }

    /**
     * As PNG, each module as many whole pixels as fit.
     *
     * @param size most pixels of a side, {@value #SMALLEST} to {@value #LARGEST}
     */
    byte[] png(int size) {
        int scale = Math.max(1, size / modules.getWidth());
        int side = scale * modules.getWidth();
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x / scale, y / scale) ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
