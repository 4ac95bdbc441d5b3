package vn.ocop.rating.legacy;

import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.table.TableUnreadable;

/**
 * Imports files of earlier recognitions. Each line is registered by itself; after a crash the same file again finishes what
 * was begun, and once more changes nothing.
 */
@Component
class LegacyImports {
    private static final long HEADING = 1;
    private final LegacyRegistrations registrations;
    private final LegacySettings settings;

    LegacyImports(LegacyRegistrations registrations, LegacySettings settings) {
        this.registrations = registrations;
        this.settings = settings;
    }

    /** @throws TableUnreadable if the file can't be read to its end; then nothing has been registered */
    ImportOutcome run(byte[] sent, boolean dryRun, Caller by) throws IOException {
        ImportOutcome outcome = new ImportOutcome(settings.mostFindings());
        LegacyRules rules = registrations.rules();
        try (LegacyFile file = LegacyFile.of(sent, settings.limits())) {
            LegacyFindings heading = new LegacyFindings();
            LegacyFile.Numbers numbers = file.numbers(heading);
            outcome.note(HEADING, heading.found());
            file.read((line, entry, findings) -> {
                Registration registration =
                        switch (numbers.place(entry, line)) {
                            case CONTRADICTED -> contradicted(findings);
                            case REPEATED -> repeated(entry, numbers, findings);
                            case ONLY -> registered(entry, rules, findings, dryRun, by);
                        };
                outcome.add(line, registration.result(), registration.findings());
            });
        }
        return outcome;
    }

    private Registration registered(
            LegacyEntry entry, LegacyRules rules, LegacyFindings findings, boolean dryRun, Caller by) {
        return dryRun ? registrations.look(entry, rules, findings) : registrations.register(entry, rules, findings, by);
    }

    private static Registration contradicted(LegacyFindings findings) {
        return Registration.refused(findings.error("certificate", "certificate-twice"));
    }

    private static Registration repeated(LegacyEntry entry, LegacyFile.Numbers numbers, LegacyFindings findings) {
        findings.warning("certificate", "line-doubled", Long.toString(numbers.firstLineOf(entry)));
        return new Registration(Registration.Result.DOUBLED, null, findings.found());
    }
}
