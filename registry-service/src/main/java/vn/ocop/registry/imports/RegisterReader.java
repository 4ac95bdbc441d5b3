package vn.ocop.registry.imports;

import java.io.IOException;
import java.util.Optional;
import vn.ocop.registry.finding.Field;

/** The rows of a register's file, one after the other. Going on anywhere needs only a checkpoint. */
interface RegisterReader extends AutoCloseable {

    /** Goes to the next row that holds anything; false at the end. */
    boolean advance();

    /** Number of the row reached within the file. */
    long position();

    /** Reads the row reached. */
    ReadRow read();

    /** What must be remembered to read on after the row read last. */
    Checkpoint checkpoint();

    /** Title of the column that a cell is read from. */
    Optional<String> columnOf(Field field);

    @Override
    void close() throws IOException;
}
