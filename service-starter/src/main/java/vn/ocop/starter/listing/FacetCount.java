package vn.ocop.starter.listing;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many items of a list have a value.
 *
 * @param value the value as the filter of the same name takes it; null for those without one (filter {@code none})
 */
public record FacetCount(
        @JsonInclude(JsonInclude.Include.ALWAYS) Object value, long count) {}
