package vn.ocop.registry.territory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.starter.text.Vietnamese;

/**
 * A postal address as the plan writes it, read from its end: an optional district, a commune, ward or township, and what
 * stands before them. Commas help but are not relied on ("Khu CN Hòa Trung xã Lương Thế Trân").
 *
 * @param text the address as written
 * @param place what is smaller than the commune (hamlet, street), empty when the address stops at the commune
 * @param commune commune, ward or township
 * @param district district, city or town of district level, when the address repeats it
 */
public record Address(String text, String place, Optional<PlaceName> commune, Optional<PlaceName> district) {
    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final Pattern DISTRICT = Pattern.compile(
            ",\\s*(huyện|thành phố|tp\\.?|thị xã)\\s+([^,]+?)\\s*(?:,\\s*tỉnh\\s[^,]*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    // Greedy up to the last word for a kind; "thị xã" is of district level and must not be read as "xã".
    private static final Pattern COMMUNE = Pattern.compile(
            "^(.*)" + START + "(?<!thị )(xã|phường|thị trấn|tt\\.?(?=\\s)|p\\.)\\s*(?<=[\\s.])([^,]+?)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Reads an address; never fails, what is not understood is left in {@link #place}. */
    public static Address read(String text) {
        String rest = Vietnamese.oldToneStyle(text).strip();
        Matcher district = DISTRICT.matcher(rest);
        Optional<PlaceName> districtName = Optional.empty();
        if (district.find()) {
            districtName = Optional.of(new PlaceName(districtKind(district.group(1)), district.group(2)));
            rest = rest.substring(0, district.start());
        }
        Matcher commune = COMMUNE.matcher(rest);
        if (!commune.matches()) {
            return new Address(text, rest, Optional.empty(), districtName);
        }
        String place = commune.group(1).strip();
        return new Address(
                text,
                place.endsWith(",") ? place.substring(0, place.length() - 1).strip() : place,
                Optional.of(new PlaceName(communeKind(commune.group(2)), commune.group(3))),
                districtName);
    }

    /** Key for comparing addresses within one district: folded, without a district that is only repeated. */
    public String key() {
        String written =
                district.isEmpty() ? text : DISTRICT.matcher(text.strip()).replaceFirst("");
        return Vietnamese.fold(written);
    }

    private static UnitKind communeKind(String word) {
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'x' -> UnitKind.COMMUNE;
            case 'p' -> UnitKind.WARD;
            default -> UnitKind.TOWNSHIP;
        };
    }

    private static UnitKind districtKind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "huyện" -> UnitKind.DISTRICT;
            case "thị xã" -> UnitKind.TOWN;
            default -> UnitKind.CITY;
        };
    }
}
