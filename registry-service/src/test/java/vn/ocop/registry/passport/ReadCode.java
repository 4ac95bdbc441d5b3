package vn.ocop.registry.passport;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Reads QR codes as a phone does: from the picture alone. */
final class ReadCode {
    private static final int PIXELS = 4;
    private static final int WHITE = 0xFFFFFF;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    private ReadCode() {}

    static String png(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int height = image.getHeight();
        return decoded(new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width)));
    }

    /** Draws the runs of the path. */
    static String svg(String svg) throws Exception {
        Matcher viewBox = SIDE.matcher(svg);
        if (!viewBox.find()) {
            throw new AssertionError(svg);
        }
        int side = Integer.parseInt(viewBox.group(1)) * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, WHITE);
        for (MatchResult run : RUN.matcher(svg).results().toList()) {
            int left = Integer.parseInt(run.group(1)) * PIXELS;
            int top = Integer.parseInt(run.group(2)) * PIXELS;
            int length = Integer.parseInt(run.group(3)) * PIXELS;
            for (int y = top; y < top + PIXELS; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + length, 0);
            }
        }
        return decoded(new RGBLuminanceSource(side, side, pixels));
    }

    private static String decoded(LuminanceSource picture) throws Exception {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(picture)))
                .getText();
    }
}
