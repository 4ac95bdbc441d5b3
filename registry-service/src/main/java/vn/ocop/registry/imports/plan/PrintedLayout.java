package vn.ocop.registry.imports.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ocop.starter.table.TableRow;

/**
 * The table cell by cell as it is printed, {@code source_line,width,c1…c11}. A product row has eleven cells; a locality row
 * ten, because its name spans two columns; the grand total eight, because its label spans four.
 */
final class PrintedLayout implements PlanLayout {
    static final List<String> HEADING =
            Stream.concat(Stream.of("source_line", "width"), columns()).toList();

    private static final int FIRST_CELL = 2;
    private static final int TITLES = 7;
    private static final int TOTAL = 8;
    private static final int LOCALITY = 10;
    private static final int PRODUCT = 11;
    private static final int FIRST_YEAR = 2022;
    private static final int LAST_YEAR = 2025;
    private static final Pattern LOCALITY_NAME = Pattern.compile("(.+?)\\s*\\((\\d+) sản phẩm/(\\d+) chủ thể\\)\\s*");

    @Override
    public PlanLine read(TableRow row) {
        int line = number(row.cell(0), (int) row.number());
        int width = number(row.cell(1), 0);
        List<String> cells = IntStream.range(FIRST_CELL, FIRST_CELL + Math.clamp(width, 0, PRODUCT))
                .mapToObj(row::cell)
                .toList();
        return switch (width) {
            case TITLES -> new PlanLine.Titles(line, cells);
            case TOTAL -> new PlanLine.Total(line, number(cells.get(3), 0), numbers(cells.subList(4, TOTAL)));
            case LOCALITY -> locality(line, cells);
            case PRODUCT -> cells.getFirst().isBlank() ? new PlanLine.Titles(line, cells) : product(line, cells);
            default -> new PlanLine.Unknown(line, width);
        };
    }

    private static PlanLine locality(int line, List<String> cells) {
        Matcher name = LOCALITY_NAME.matcher(cells.get(1));
        if (!name.matches()) {
            return new PlanLine.Unknown(line, LOCALITY);
        }
        return new PlanLine.Locality(
                line,
                cells.getFirst().strip(),
                name.group(1),
                Integer.parseInt(name.group(2)),
                Integer.parseInt(name.group(3)),
                numbers(cells.subList(6, LOCALITY)));
    }

    private static PlanLine product(int line, List<String> cells) {
        List<Integer> years = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (!cells.get(7 + year - FIRST_YEAR).isBlank()) {
                years.add(year);
            }
        }
        return new PlanLine.Product(
                line, null, cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), years);
    }

    private static List<Integer> numbers(List<String> cells) {
        return cells.stream().map(cell -> number(cell, 0)).toList();
    }

    private static int number(String cell, int otherwise) {
        return cell.strip().matches("\\d{1,9}") ? Integer.parseInt(cell.strip()) : otherwise;
    }

    private static Stream<String> columns() {
        return IntStream.rangeClosed(1, PRODUCT).mapToObj(column -> "c" + column);
    }
}
