package vn.ocop.registry.imports;

import org.jspecify.annotations.Nullable;
import vn.ocop.registry.imports.mapped.MappingForm;

/**
 * What an import reads.
 *
 * @param kind the plan that ships with the service, or a file that somebody sent
 * @param mappingName name of the mapping it is read through, null for the layouts of the plan
 * @param mapping that mapping as it was when the import began
 * @param sha256 checksum of a sent file, in hexadecimal
 * @param bytes size of a sent file
 * @param rows rows that hold anything, without the heading
 */
public record ImportSource(
        Kind kind,
        @Nullable String mappingName,
        @Nullable MappingForm mapping,
        @Nullable String sha256,
        @Nullable Long bytes,
        long rows) {
    /** Name of the plan in requests. */
    public static final String PLAN_2822 = "plan-2822";

    /** Where the rows come from. */
    public enum Kind {
        PLAN,
        UPLOAD
    }
}
