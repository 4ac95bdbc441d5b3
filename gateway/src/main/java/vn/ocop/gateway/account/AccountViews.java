package vn.ocop.gateway.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the API of accounts takes and gives; a password hash is in none of it. */
final class AccountViews {
    private AccountViews() {}

    /** A new account; without a password one is made up and shown once. */
    record Creation(
            @Schema(example = "commune.phu-tan") String name,
            Kind kind,
            String fullName,
            Set<Role> roles,
            @Schema(example = "commune_pc") String agency,
            @Schema(example = "[\"32236@2025-06-30\"]") Set<String> units,
            Set<String> entities,
            String password) {

        AccountAdministration.NewAccount account() {
            return new AccountAdministration.NewAccount(
                    name == null ? "" : name,
                    kind == null ? Kind.PERSON : kind,
                    fullName == null ? "" : fullName,
                    new Rights(roles, agency, units, entities));
        }
    }

    /** The state an account is to have. */
    record Alteration(
            String fullName,
            Set<Role> roles,
            String agency,
            Set<String> units,
            Set<String> entities,
            Boolean disabled) {

        Rights rights() {
            return new Rights(roles, agency, units, entities);
        }
    }

    /** @param password null to have one made up */
    record NewPassword(String password) {}

    /** A new password of one's own. */
    record OwnPassword(String currentPassword, String newPassword) {}

    /** @param password made up by the gateway and shown this once */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String name,
            Kind kind,
            String fullName,
            List<Role> roles,
            String agency,
            List<String> units,
            List<String> entities,
            boolean disabled,
            long version,
            String password) {

        static View of(Account account) {
            return of(account, null);
        }

        static View of(Account account, String password) {
            Rights rights = account.rights();
            return new View(
                    account.name(),
                    account.kind(),
                    account.fullName(),
                    rights.roles().stream().sorted().toList(),
                    rights.agency(),
                    rights.units().stream().sorted().toList(),
                    rights.entities().stream().sorted().toList(),
                    account.disabled(),
                    account.version(),
                    password);
        }
    }

    /** One change in an account's history. */
    record ChangeView(Instant at, String by, String what, String before, String after, String requestId) {
        static ChangeView of(Change change) {
            return new ChangeView(
                    change.at(),
                    change.by(),
                    change.what().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    change.before(),
                    change.after(),
                    change.requestId());
        }
    }

    /** @param next cursor of the next page, null on the last one */
    record Page<T>(List<T> items, String next) {}
}
