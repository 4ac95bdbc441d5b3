package vn.ocop.gateway.problem;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field as the caller wrote it
 * @param rule code of the broken rule; the message key is {@code fault.<rule>}
 * @param args what the message mentions
 */
public record Fault(String field, String rule, List<Object> args) {
    public Fault(String field, String rule, Object... args) {
        this(field, rule, List.of(args));
    }
}
