package vn.ocop.registry.finding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ocop.starter.text.Vietnamese;

/** What the written name of an entity tells by itself: the legal form its first word suggests, and what is left without it. */
public record EntityName(String written) {
    // Longest first: "cơ sở sản xuất chế biến" must not be read as "cơ sở" with a proper name after it.
    private static final List<FormWord> FORM_WORDS = List.of(
            new FormWord("công ty", EntityTypeCode.DN),
            new FormWord("dntn", EntityTypeCode.DN),
            new FormWord("htx", EntityTypeCode.HTX),
            new FormWord("tht", EntityTypeCode.THT),
            new FormWord("hkd", EntityTypeCode.HKD),
            new FormWord("cssx", EntityTypeCode.HKD),
            new FormWord("cơ sở sản xuất", EntityTypeCode.HKD),
            new FormWord("cơ sở thu mua", EntityTypeCode.HKD),
            new FormWord("cơ sở", EntityTypeCode.HKD));

    private static final Pattern COMPANY_FORM =
            Pattern.compile("(?U)\\b(tnhh|cổ phần|cp|hợp danh)\\b", Pattern.CASE_INSENSITIVE);

    /** The type that the first word suggests; empty for a name such as "Trại Nấm Vàng". */
    public Optional<EntityTypeCode> typeHint() {
        FormWord word = formWord();
        return word == null ? Optional.empty() : Optional.of(word.type());
    }

    /** Whether the name is nothing but the word for its legal form ("THT"). */
    public boolean nameless() {
        FormWord word = formWord();
        return word != null && key().equals(word.word());
    }

    /** Whether the name calls the entity a production or purchasing establishment (cơ sở, CSSX). */
    public boolean establishment() {
        FormWord word = formWord();
        return word != null && (word.word().startsWith("cơ sở") || word.word().equals("cssx"));
    }

    /** Whether the name says the legal form in full; "Công ty" alone does not. */
    public boolean statesLegalForm() {
        FormWord word = formWord();
        return word != null
                && (!word.word().equals("công ty")
                        || COMPANY_FORM.matcher(written).find());
    }

    /** Folded name: equal for two writings of one name. */
    public String key() {
        return Vietnamese.fold(written);
    }

    /** Folded name without the word for the legal form, empty for a nameless entity: what a person would compare. */
    public String core() {
        FormWord word = formWord();
        return word == null ? key() : key().substring(word.word().length()).strip();
    }

    private @Nullable FormWord formWord() {
        String key = key();
        return FORM_WORDS.stream()
                .filter(word -> key.equals(word.word()) || key.startsWith(word.word() + " "))
                .findFirst()
                .orElse(null);
    }

    private record FormWord(String word, EntityTypeCode type) {}
}
