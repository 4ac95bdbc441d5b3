package vn.ocop.rating.council;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One round in which members score a dossier.
 *
 * @param number 1 for the first
 * @param spread points between the highest and the lowest total, null while it runs
 */
public record ScoringRound(int number, List<Sheet> sheets, Integer spread) {

    static ScoringRound numbered(int number) {
        return new ScoringRound(number, List.of(), null);
    }

    Optional<Sheet> of(String account) {
        return sheets.stream().filter(sheet -> sheet.account().equals(account)).findFirst();
    }

    ScoringRound with(Sheet sheet) {
        return new ScoringRound(
                number,
                Stream.concat(without(sheet.account()), Stream.of(sheet)).toList(),
                spread);
    }

    ScoringRound dropping(String account) {
        return new ScoringRound(number, without(account).toList(), spread);
    }

    ScoringRound ended(int apart) {
        return new ScoringRound(number, sheets, apart);
    }

    List<Sheet> signed() {
        return sheets.stream().filter(Sheet::isSigned).toList();
    }

    private Stream<Sheet> without(String account) {
        return sheets.stream().filter(sheet -> !sheet.account().equals(account));
    }
}
