package vn.ocop.gateway.account;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.Sha256;
import vn.ocop.gateway.audit.AuditLog;
import vn.ocop.gateway.audit.AuditSubjects;
import vn.ocop.gateway.audit.Happening;

/** The accounts as the chain of audit tells of them. */
@Component
public class AccountTrail implements AuditSubjects {
    private static final int AT_A_TIME = 200;
    private final Accounts accounts;
    private final AuditLog audit;

    AccountTrail(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Takes into the chain what accounts tell and the chain does not: what is older, or was cut off by a kill. */
    public void adopt() {
        String name = "";
        List<AuditSubjects.Subject> some = behind(name, AT_A_TIME);
        while (!some.isEmpty()) {
            List<Happening> changes =
                    some.stream().flatMap(each -> each.changes().stream()).toList();
            Set<String> there =
                    audit.there(changes.stream().map(Happening::event).toList());
            changes.stream().filter(change -> !there.contains(change.event())).forEach(audit::adopt);
            name = some.getLast().name();
            some = behind(name, AT_A_TIME);
        }
    }

    /** What was done to an account last. */
    static Happening latest(Account account) {
        return changes(account).getLast();
    }

    @Override
    public List<AuditSubjects.Subject> behind(String name, int most) {
        return accounts.after(name, most).stream().map(AccountTrail::subject).toList();
    }

    @Override
    public Optional<AuditSubjects.Subject> find(String name) {
        return accounts.find(name).map(AccountTrail::subject);
    }

    private static AuditSubjects.Subject subject(Account account) {
        String now = Account.told(account.fullName(), account.rights(), account.disabled());
        boolean told = account.history().size() == account.version()
                && account.history().reversed().stream()
                        .filter(change -> !change.after().isEmpty())
                        .findFirst()
                        .filter(change -> change.after().equals(now))
                        .isPresent();
        return new AuditSubjects.Subject(account.name(), changes(account), state(account), told);
    }

    private static List<Happening> changes(Account account) {
        int last = account.history().size();
        return IntStream.rangeClosed(1, last)
                .mapToObj(version -> {
                    Change change = account.history().get(version - 1);
                    return new Happening(
                            change.at().truncatedTo(ChronoUnit.MILLIS),
                            change.by(),
                            change.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            account.name(),
                            (long) version,
                            null,
                            content(change),
                            version == last ? state(account) : null);
                })
                .toList();
    }

    private static String content(Change change) {
        return Sha256.hex(String.join(
                "\n",
                change.at().truncatedTo(ChronoUnit.MILLIS).toString(),
                change.by(),
                change.what().name(),
                String.valueOf(change.before()),
                String.valueOf(change.after()),
                String.valueOf(change.requestId())));
    }

    private static String state(Account account) {
        return Sha256.hex(String.join(
                "\n",
                Account.told(account.fullName(), account.rights(), account.disabled()),
                account.kind().name(),
                Long.toString(account.generation()),
                account.password()));
    }
}
