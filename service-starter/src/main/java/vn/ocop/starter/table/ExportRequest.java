package vn.ocop.starter.table;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;

/** A list asked for as a file: in which format and language, and by which filters. */
public final class ExportRequest {
    private static final String FORMAT = "format";
    private static final CsvExport CSV = new CsvExport(true);
    private static final WorkbookExport XLSX = new WorkbookExport("export");
    private final TableExport format;
    private final Locale locale;
    private final NativeWebRequest filters;

    private ExportRequest(TableExport format, Locale locale, NativeWebRequest filters) {
        this.format = format;
        this.locale = locale;
        this.filters = filters;
    }

    /** @throws Refusal if the format is neither csv nor xlsx; without one Accept decides, and CSV if that is silent */
    public static ExportRequest read(NativeWebRequest request, Locale locale) {
        HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new ExportRequest(
                format(servlet.getParameter(FORMAT), servlet.getHeader(HttpHeaders.ACCEPT)),
                locale,
                new ServletWebRequest(new WithoutFormat(servlet)));
    }

    /** The same where no list reads the filters by itself. @throws Refusal if there is one of another name */
    public static ExportRequest read(NativeWebRequest request, Locale locale, Set<String> filters) {
        ExportRequest export = read(request, locale);
        Parameters _ = new Parameters(export.filters(), filters);
        return export;
    }

    /** The request without the parameter {@code format}, as the list itself reads it. */
    public NativeWebRequest filters() {
        return filters;
    }

    /** Writes the rows as they come; nothing is held but one row and the buffer of the answer. */
    public <T> void answer(HttpServletResponse response, String name, List<Column<T>> columns, Iterator<T> rows)
            throws IOException {
        String file = name + (format == CSV ? ".csv" : ".xlsx");
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        format.write(response.getOutputStream(), columns, rows, locale);
    }

    private static TableExport format(@Nullable String parameter, @Nullable String accept) {
        if (parameter == null || parameter.isBlank()) {
            return accept != null && accept.contains(XLSX.mediaType()) ? XLSX : CSV;
        }
        return switch (parameter.toLowerCase(Locale.ROOT)) {
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw Refusal.malformed(FORMAT, "one-of", "csv, xlsx");
        };
    }

    private static final class WithoutFormat extends HttpServletRequestWrapper {
        private WithoutFormat(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> others = new HashMap<>(super.getParameterMap());
            others.remove(FORMAT);
            return others;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }
    }
}
