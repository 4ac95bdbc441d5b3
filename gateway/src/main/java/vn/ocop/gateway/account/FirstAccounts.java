package vn.ocop.gateway.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.ocop.gateway.GatewayProperties;
import vn.ocop.gateway.account.Change.Actor;

/**
 * The accounts that a new installation starts with: one administrator or, in the stand-alone demo, one account for each
 * role. There is no default password anywhere.
 */
@Component
public class FirstAccounts {
    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);
    private static final String PROVINCE = "96";
    private static final int COUNCIL_MEMBERS = 5;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final GatewayProperties properties;
    private final Clock clock;

    FirstAccounts(
            Accounts accounts,
            PasswordEncoder passwords,
            PasswordRules rules,
            GatewayProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.properties = properties;
        this.clock = clock;
    }

    /** Creates what is missing. */
    public void create() {
        if (properties.demo().accounts()) {
            createDemoAccounts();
        } else if (!accounts.hasAdministrator()) {
            createAdministrator();
        }
    }

    private void createDemoAccounts() {
        List<Demo> missing = demoAccounts().stream()
                .filter(demo -> accounts.find(demo.name()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (properties.demo().password().isBlank()) {
            throw new IllegalStateException("The demo accounts need a password: set OCOP_DEMO_PASSWORD");
        }
        String hash = passwords.encode(properties.demo().password());
        missing.forEach(demo -> insert(demo.name(), demo.fullName(), demo.rights(), hash));
        log.warn("demo accounts created count={}; never do this in production", missing.size());
    }

    private void createAdministrator() {
        String file = properties.signIn().adminPasswordFile();
        String password = file.isBlank() ? rules.random() : read(Path.of(file));
        insert("admin", "Quản trị hệ thống", Rights.of(Role.ADMIN, null), passwords.encode(password));
        if (file.isBlank()) {
            log.warn("First administrator created: account admin, one-time password {} - change it now", password);
        }
    }

    /** Several instances may start at once: the first insert wins. */
    private void insert(String name, String fullName, Rights rights, String hash) {
        accounts.insert(
                Account.created(name, Kind.PERSON, fullName, rights, hash, null, clock.instant(), Actor.SYSTEM));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("Can't read the administrator's password from " + file, e);
        }
    }

    private static List<Demo> demoAccounts() {
        List<Demo> demos = new ArrayList<>(List.of(
                new Demo("office", "Văn phòng điều phối OCOP tỉnh", Rights.of(Role.OFFICE, "dard", PROVINCE)),
                new Demo(
                        "commune.tan-an-tay",
                        "Cán bộ xã Tân Ân Tây",
                        Rights.of(Role.COMMUNE, "commune_pc", "32236@2025-06-30")),
                new Demo(
                        "commune.dat-mui",
                        "Cán bộ xã Đất Mũi",
                        Rights.of(Role.COMMUNE, "commune_pc", "32248@2025-06-30", "32248")),
                new Demo("training", "Cán bộ đào tạo, tập huấn", Rights.of(Role.TRAINING, "dard", PROVINCE)),
                new Demo(
                        "trade",
                        "Cán bộ xúc tiến thương mại",
                        Rights.of(Role.TRADE, "investment_promotion_centre", PROVINCE)),
                new Demo("auditor", "Kiểm tra, giám sát", Rights.of(Role.AUDITOR, "ppc", PROVINCE)),
                new Demo("admin", "Quản trị hệ thống", Rights.of(Role.ADMIN, "dard"))));
        IntStream.rangeClosed(1, COUNCIL_MEMBERS)
                .mapToObj(i -> new Demo(
                        "council." + i,
                        "Thành viên hội đồng đánh giá " + i,
                        Rights.of(Role.COUNCIL, "evaluation_council", PROVINCE)))
                .forEach(demos::add);
        return demos;
    }

    private record Demo(String name, String fullName, Rights rights) {}
}
