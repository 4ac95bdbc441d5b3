package vn.ocop.rating.dossier;

import java.util.List;

/**
 * Something in a dossier that does not fit: another paper, the registry, or the calendar says otherwise. It bars nothing;
 * whoever judges must look.
 *
 * @param code what it is; the message key is {@code check.<code>}
 * @param criterion criterion that it is about, null if none
 */
record CrossCheck(String code, String criterion, List<Object> args) {
    static CrossCheck of(String code, String criterion, Object... args) {
        return new CrossCheck(code, criterion, List.of(args));
    }
}
