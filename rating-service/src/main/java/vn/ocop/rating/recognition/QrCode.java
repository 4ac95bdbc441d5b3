package vn.ocop.rating.recognition;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Image;

/** A text as a QR code, one dot a module; it is read though a quarter of it is worn off. */
final class QrCode {
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.Q,
            EncodeHintType.MARGIN,
            4);

    private QrCode() {}

    /** @throws IllegalArgumentException if the text is too long */
    static Image of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return image(modules);
        } catch (WriterException | BadElementException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Image image(BitMatrix modules) throws BadElementException {
        int bytesOfRow = (modules.getWidth() + 7) / 8;
        byte[] white = new byte[bytesOfRow * modules.getHeight()];
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (!modules.get(x, y)) {
                    white[y * bytesOfRow + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return Image.getInstance(modules.getWidth(), modules.getHeight(), 1, 1, white);
    }
}
