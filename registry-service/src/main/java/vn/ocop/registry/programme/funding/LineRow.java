package vn.ocop.registry.programme.funding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.ocop.registry.programme.funding.FundingLine.Decided;
import vn.ocop.registry.programme.funding.LineTable.LineColumn;
import vn.ocop.registry.territory.AdminUnit;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.text.Vietnamese;

/**
 * A row of a list of planned money, as written.
 *
 * @param number row in the file, counted from 1
 * @param cells without the empty ones
 */
record LineRow(long number, Map<LineColumn, String> cells) {
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    /** {@code 1.500.000}; a single group such as {@code 1.500} may be a thousand or a bit more than one. */
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}((\\.[0-9]{3}){2,4}|(,[0-9]{3}){2,4})");

    private static final Pattern AMBIGUOUS = Pattern.compile("[0-9]{1,3}[.,][0-9]{3}");

    Heading heading(FundingSources sources, Localities localities, Faults faults) {
        return new Heading(
                source(sources, faults), needed(LineColumn.TASK, faults), locality(localities, faults), year(faults));
    }

    Decided decided(Faults faults) {
        return new Decided(amount(faults), needed(LineColumn.DECISION, faults), day(faults));
    }

    private String source(FundingSources sources, Faults faults) {
        String written = needed(LineColumn.SOURCE, faults);
        if (written == null) {
            return null;
        }
        String key = Vietnamese.searchKey(written);
        String code = sources.all().stream()
                .filter(source -> source.code().equals(written)
                        || Vietnamese.searchKey(source.title().vi()).equals(key)
                        || Vietnamese.searchKey(source.title().en()).equals(key))
                .map(FundingSource::code)
                .findFirst()
                .orElse(null);
        faults.require(code != null, field(LineColumn.SOURCE), "unknown");
        return code;
    }

    private String locality(Localities localities, Faults faults) {
        String written = needed(LineColumn.LOCALITY, faults);
        if (written == null) {
            return null;
        }
        List<AdminUnit> meant = localities.meant(written);
        faults.require(!meant.isEmpty(), field(LineColumn.LOCALITY), "unknown");
        faults.require(meant.size() < 2, field(LineColumn.LOCALITY), "ambiguous-name");
        return meant.size() == 1 ? meant.getFirst().id() : null;
    }

    private Integer year(Faults faults) {
        String written = needed(LineColumn.YEAR, faults);
        boolean year = written != null && written.matches("[0-9]{4}");
        faults.require(written == null || year, field(LineColumn.YEAR), "wrong-type");
        return year ? Integer.valueOf(written) : null;
    }

    private Long amount(Faults faults) {
        String written = needed(LineColumn.AMOUNT, faults);
        if (written == null) {
            return null;
        }
        boolean clear = !AMBIGUOUS.matcher(written).matches();
        boolean whole =
                WHOLE.matcher(written).matches() || GROUPED.matcher(written).matches();
        faults.require(clear, field(LineColumn.AMOUNT), "ambiguous-dong");
        faults.require(!clear || whole, field(LineColumn.AMOUNT), "dong", 0, Dong.MOST);
        return whole ? Long.valueOf(written.replaceAll("[.,]", "")) : null;
    }

    private LocalDate day(Faults faults) {
        String written = needed(LineColumn.DAY, faults);
        if (written == null) {
            return null;
        }
        try {
            return written.indexOf('/') > 0 ? LocalDate.parse(written, VIETNAMESE) : LocalDate.parse(written);
        } catch (DateTimeException _) {
            faults.require(false, field(LineColumn.DAY), "not-a-date");
            return null;
        }
    }

    private String needed(LineColumn column, Faults faults) {
        String cell = cells.get(column);
        faults.require(cell != null, field(column), "required");
        return cell;
    }

    private static String field(LineColumn column) {
        return column.field();
    }
}
