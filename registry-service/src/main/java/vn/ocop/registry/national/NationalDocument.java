package vn.ocop.registry.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/** The export as one JSON document, by the schema that ships with the service. */
final class NationalDocument {
    static final String SCHEMA = "urn:ocop:schema:national-register:v1";
    private static final String FILE = "/national/national-register.schema.json";
    private static final String PROVINCE = "96";

    private NationalDocument() {}

    /**
     * Writes the records as they come.
     *
     * @param since from which day on what has changed is told, null if all that hold on the day are
     */
    static void write(OutputStream out, LocalDate on, LocalDate since, Iterator<NationalRecord> records) {
        // Whoever asked closes the stream.
        try (JsonGenerator json = NationalJson.MAPPER
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("province", PROVINCE);
            json.writeStringProperty("on", on.toString());
            json.writeName("changed_since");
            json.writePOJO(since);
            json.writeName("products");
            json.writeStartArray();
            while (records.hasNext()) {
                json.writePOJO(records.next());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** The JSON Schema of it. */
    static byte[] schema() {
        try (InputStream in = NationalDocument.class.getResourceAsStream(FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
