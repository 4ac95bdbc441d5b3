package vn.ocop.registry.finding;

import java.util.Locale;

/** A short remark in both languages of the suite. */
public record Remark(String vi, String en) {
    /** The remark in the language of the locale, Vietnamese unless it asks for English. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : vi;
    }
}
