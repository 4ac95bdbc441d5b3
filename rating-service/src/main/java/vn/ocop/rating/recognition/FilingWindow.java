package vn.ocop.rating.recognition;

import java.time.LocalDate;

/** When the re-assessment of a recognition is to be filed, by the rules of a day. */
@FunctionalInterface
public interface FilingWindow {

    Days on(LocalDate day);

    /**
     * Days before the end of a recognition.
     *
     * @param opens from so many days before
     * @param closes until so many days before
     */
    record Days(int opens, int closes) {}
}
