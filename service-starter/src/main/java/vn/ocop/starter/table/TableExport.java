package vn.ocop.starter.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** A file format a list can be written in. */
public sealed interface TableExport permits CsvExport, WorkbookExport {
    /** Media type of the file. */
    String mediaType();

    /** Writes a title row and all rows; reads each row once, keeps none, and leaves the stream open. */
    <T> void write(OutputStream out, List<Column<T>> columns, Iterator<T> rows, Locale locale) throws IOException;
}
