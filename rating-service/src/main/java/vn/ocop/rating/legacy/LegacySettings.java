package vn.ocop.rating.legacy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.ocop.starter.table.TableLimits;

/**
 * How large an import of earlier recognitions may be.
 *
 * @param largestFile size of the file as it is sent
 * @param mostRows lines of it, the heading not counted
 * @param mostFindings findings that are told; the others are only counted
 */
@ConfigurationProperties("rating.legacy")
record LegacySettings(
        @DefaultValue("5MB") DataSize largestFile,
        @DefaultValue("10000") int mostRows,
        @DefaultValue("1000") int mostFindings) {
    private static final long UNPACKED = 8;
    private static final int EXPANSION = 200;
    private static final int CELLS = 60;
    private static final int CELL = 1000;

    TableLimits limits() {
        long unpacked = UNPACKED * largestFile.toBytes();
        return new TableLimits(unpacked, largestFile.toBytes(), EXPANSION, mostRows + 1L, CELLS, CELL);
    }
}
