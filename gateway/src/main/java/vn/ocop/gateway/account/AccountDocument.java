package vn.ocop.gateway.account;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/** How an account stands in the store. */
final class AccountDocument {
    private AccountDocument() {}

    static Document write(Account account) {
        Rights rights = account.rights();
        return new Document("_id", account.name())
                .append("name", account.name())
                .append("kind", account.kind().name())
                .append("fullName", account.fullName())
                .append("roles", rights.roles().stream().map(Role::key).sorted().toList())
                .append("agency", rights.agency())
                .append("units", rights.units().stream().sorted().toList())
                .append("entities", rights.entities().stream().sorted().toList())
                .append("disabled", account.disabled())
                .append("password", account.password())
                .append("generation", account.generation())
                .append("revokedAt", date(account.revokedAt()))
                .append("version", account.version())
                .append("creation", account.creation())
                .append(
                        "history",
                        account.history().stream().map(AccountDocument::write).toList());
    }

    static Account read(Document document) {
        return new Account(
                document.getString("name"),
                Kind.valueOf(document.getString("kind")),
                document.getString("fullName"),
                new Rights(
                        document.getList("roles", String.class).stream()
                                .map(Role::of)
                                .collect(Collectors.toSet()),
                        document.getString("agency"),
                        new HashSet<>(document.getList("units", String.class)),
                        new HashSet<>(document.getList("entities", String.class))),
                document.getBoolean("disabled"),
                document.getString("password"),
                document.getLong("generation"),
                instant(document.getDate("revokedAt")),
                document.getLong("version"),
                document.getString("creation"),
                document.getList("history", Document.class, List.of()).stream()
                        .map(AccountDocument::change)
                        .toList());
    }

    private static Document write(Change change) {
        return new Document("at", date(change.at()))
                .append("by", change.by())
                .append("what", change.what().name())
                .append("before", change.before())
                .append("after", change.after())
                .append("requestId", change.requestId());
    }

    private static Change change(Document document) {
        return new Change(
                instant(document.getDate("at")),
                document.getString("by"),
                Change.What.valueOf(document.getString("what")),
                document.getString("before"),
                document.getString("after"),
                document.getString("requestId"));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
