package vn.ocop.registry.programme.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** The faces of the paper, which have all Vietnamese letters and the measures of Times New Roman; loaded once a paper. */
record Faces(BaseFont plain, BaseFont bold, BaseFont italic) {
    static final Locale VIETNAMESE = Locale.of("vi");

    static Faces load() {
        try {
            return new Faces(
                    Liberation.SERIF.create().getBaseFont(),
                    Liberation.SERIF_BOLD.create().getBaseFont(),
                    Liberation.SERIF_ITALIC.create().getBaseFont());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Font plain(float size) {
        return new Font(plain, size);
    }

    Font bold(float size) {
        return new Font(bold, size);
    }

    Font italic(float size) {
        return new Font(italic, size);
    }
}
