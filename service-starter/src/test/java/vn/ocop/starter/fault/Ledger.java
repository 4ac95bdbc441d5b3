package vn.ocop.starter.fault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What the clerks of a schedule have asked for and were answered. */
final class Ledger {
    private final Set<Asked> asked = new LinkedHashSet<>();
    private int titles;
    private int keys;
    private int numbers;

    void note(Asked command) {
        asked.add(command);
    }

    Set<Asked> asked() {
        return asked;
    }

    /** Ids of notes that are known to be there, oldest first. */
    List<String> notes() {
        return asked.stream()
                .filter(command -> command.what() == Asked.What.CREATE && command.isAcknowledged())
                .map(Asked::id)
                .distinct()
                .toList();
    }

    Optional<Asked> earlierWithKey(Random chance) {
        List<Asked> withKey = asked.stream()
                .filter(command -> command.key() != null && !command.title().startsWith("another"))
                .toList();
        return withKey.isEmpty() ? Optional.empty() : Optional.of(withKey.get(chance.nextInt(withKey.size())));
    }

    String title(String what) {
        return what + " " + ++titles + ".";
    }

    String newKey() {
        return "key-" + ++keys;
    }

    String newNumber() {
        return "number-" + ++numbers;
    }

    /** A number that somebody has used or tried to. */
    String earlierNumber(Random chance) {
        List<String> used = new ArrayList<>();
        asked.stream().map(Asked::number).filter(java.util.Objects::nonNull).forEach(used::add);
        return used.isEmpty() ? newNumber() : used.get(chance.nextInt(used.size()));
    }
}
