package vn.ocop.acceptance.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tables that are none, or more than that. */
final class Files {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            </Types>""";
    private static final String RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>""";
    private static final String BOOK = """
            <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""";
    private static final String BOOK_RELATIONS = """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            </Relationships>""";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";
    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";

    /** @param what is wrong with it */
    record Sent(String what, String type, byte[] content) {}

    private Files() {}

    static final List<Sent> ALL = List.of(
            csv("an empty file", ""),
            csv("only a line", "\r\n"),
            csv("a quote that never ends", "a,b\n\"" + "x".repeat(200_000)),
            csv("quotes within quotes", "a,b\n" + "\"\"\"".repeat(20_001)),
            csv("a hundred thousand columns", "a,".repeat(100_000) + "\n" + "1,".repeat(100_000)),
            csv("a field of a megabyte less a little", "a\n" + "x".repeat(900_000)),
            csv("a hundred thousand rows of nothing", "a\n" + "\n".repeat(100_000)),
            csv("formulas", "name,unit\n=cmd|' /C calc'!A0,32248\n+1,@SUM(1)\n-2+3,\t=1\n"),
            csv("NUL and escapes", "name,unit\n\u0000\u001b[2J,\ud83d\udca3\n"),
            csv("the same heading twice", "name,name,unit,unit\na,b,c,d\n"),
            csv("ragged rows", "name,unit\na\na,b,c,d,e\n,,,\n"),
            new Sent("UTF-16", CSV, "name,unit\na,b\n".getBytes(UTF_16)),
            new Sent("Latin-1", CSV, "t\u00ean,x\u00e3\nà,é\n".getBytes(ISO_8859_1)),
            new Sent("no text at all", CSV, junk(5000)),
            new Sent("a workbook called CSV", CSV, book(SHEET.formatted(ROW.formatted("a")))),
            new Sent("CSV called a workbook", XLSX, "name,unit\na,b\n".getBytes(UTF_8)),
            new Sent("no zip", XLSX, junk(5000)),
            new Sent("only the start of a zip", XLSX, Arrays.copyOf(book(SHEET.formatted("")), 300)),
            new Sent("an empty zip", XLSX, zip(Map.of())),
            new Sent("a workbook without parts", XLSX, zip(Map.of("[Content_Types].xml", bytes(TYPES)))),
            new Sent(
                    "names that lead out",
                    XLSX,
                    zip(Map.of("../../../tmp/evil", bytes("x"), "/etc/passwd", bytes("x")))),
            new Sent("a zip bomb", XLSX, bomb("xl/worksheets/sheet1.xml")),
            new Sent("a zip bomb of shared texts", XLSX, bomb("xl/sharedStrings.xml")),
            new Sent("ten thousand parts", XLSX, zip(parts(10_000))),
            new Sent(
                    "an outer entity",
                    XLSX,
                    book("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                            + SHEET.formatted(ROW.formatted("&b;")))),
            new Sent("a billion laughs", XLSX, book(laughs() + SHEET.formatted(ROW.formatted("&l9;")))),
            new Sent(
                    "a formula with a value",
                    XLSX,
                    book(SHEET.formatted(
                            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>1+1</f><v>=cmd|'/C calc'!A0</v></c></row>"))),
            new Sent(
                    "cells beyond all columns",
                    XLSX,
                    book(SHEET.formatted("<row r=\"99999999\"><c r=\"ZZZZZZ99999999\"><v>1</v></c></row>"))),
            new Sent(
                    "a shared text that is not there",
                    XLSX,
                    book(SHEET.formatted("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>999999999</v></c></row>"))),
            new Sent(
                    "numbers beyond all dates",
                    XLSX,
                    book(SHEET.formatted(
                            "<row r=\"1\"><c r=\"A1\"><v>1e308</v></c><c r=\"B1\" t=\"d\"><v>x</v></c></row>"))),
            new Sent("JSON", "application/json", bytes("{}")),
            new Sent("a macro workbook", "application/vnd.ms-excel.sheet.macroEnabled.12", book(SHEET.formatted(""))),
            new Sent("multipart", "multipart/form-data; boundary=x", bytes("--x\r\n\r\na\r\n--x--\r\n")));

    private static Sent csv(String what, String content) {
        return new Sent(what, CSV, bytes(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] junk(int length) {
        byte[] junk = new byte[length];
        for (int i = 0; i < length; i++) {
            junk[i] = (byte) (i * 31 + i / 7);
        }
        return junk;
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return entities.append("]>").toString();
    }

    private static byte[] book(String sheet) {
        return zip(parts(sheet));
    }

    private static Map<String, byte[]> parts(String sheet) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes(TYPES));
        parts.put("_rels/.rels", bytes(RELATIONS));
        parts.put("xl/workbook.xml", bytes(BOOK));
        parts.put("xl/_rels/workbook.xml.rels", bytes(BOOK_RELATIONS));
        parts.put("xl/worksheets/sheet1.xml", bytes(sheet));
        return parts;
    }

    private static Map<String, byte[]> parts(int count) {
        Map<String, byte[]> parts = parts(SHEET.formatted(""));
        for (int i = 0; i < count; i++) {
            parts.put("xl/x" + i, new byte[0]);
        }
        return parts;
    }

    /** A hundred megabytes that weigh a hundred kilobytes. */
    private static byte[] bomb(String part) {
        byte[] cells = "<row><c t=\"inlineStr\"><is><t>          </t></is></c></row>"
                .repeat(20_000)
                .getBytes(UTF_8);
        Map<String, byte[]> parts = parts(SHEET.formatted(""));
        parts.remove(part);
        return zip(parts, out -> {
            out.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < 90; i++) {
                out.write(cells);
            }
        });
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        return zip(parts, _ -> {});
    }

    private static byte[] zip(Map<String, byte[]> parts, Last last) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
            last.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** What comes after the parts. */
    private interface Last {
        void writeTo(ZipOutputStream out) throws IOException;
    }
}
