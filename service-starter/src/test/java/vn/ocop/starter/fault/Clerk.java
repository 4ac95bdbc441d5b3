package vn.ocop.starter.fault;

import com.mongodb.MongoException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.fault.Instance.Writing;
import vn.ocop.starter.notes.Note;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.ExpectedVersion;

/** Gives commands, right ones and wrong ones, and writes down what was answered. */
final class Clerk {
    private static final JsonMapper JSON = new JsonMapper();

    private final Random chance;
    private final Cluster cluster;
    private final Ledger ledger;

    Clerk(Random chance, Cluster cluster, Ledger ledger) {
        this.chance = chance;
        this.cluster = cluster;
        this.ledger = ledger;
    }

    void work(int commands) {
        for (int i = 0; i < commands; i++) {
            List<String> notes = ledger.notes();
            int drawn = chance.nextInt(10);
            if (notes.isEmpty() || drawn < 3) {
                write(newWriting());
            } else if (drawn == 3) {
                ledger.earlierWithKey(chance).ifPresent(this::write);
            } else if (drawn == 4) {
                ledger.earlierWithKey(chance)
                        .ifPresent(asked -> write(Asked.creation(
                                ledger.title("another under the same key"), asked.number(), asked.key(), false)));
            } else {
                rewrite(notes.get(chance.nextInt(notes.size())));
            }
        }
    }

    private Asked newWriting() {
        String key = chance.nextInt(5) == 0 ? null : ledger.newKey();
        return switch (chance.nextInt(8)) {
            case 0 -> Asked.creation(ledger.title("forbidden"), ledger.newNumber(), key, true);
            case 1 -> Asked.creation(ledger.title("same number"), ledger.earlierNumber(chance), key, false);
            case 2 -> Asked.creation(ledger.title("unbearable"), ledger.newNumber(), key, false);
            default -> Asked.creation(ledger.title("new"), ledger.newNumber(), key, false);
        };
    }

    /** Sends it, with a key until there is an answer. */
    private void write(Asked asked) {
        ledger.note(asked);
        int tries = asked.key() == null ? 1 : 3;
        while (tries-- > 0
                && !tried(asked, () -> {
                    Instance instance = cluster.any();
                    ResponseEntity<?> answer = instance.write(
                            Optional.ofNullable(asked.key()), new Writing(asked.number(), asked.title()));
                    String location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
                    String etag = answer.getHeaders().getETag();
                    instance.life().mustGoOn();
                    asked.acknowledged(
                            location.substring("/notes/".length()),
                            ExpectedVersion.read(etag).number(),
                            location + " " + etag + " " + text(answer.getBody()));
                })) {}
    }

    private void rewrite(String id) {
        Asked[] asked = new Asked[1];
        boolean _ = tried(null, () -> {
            long seen = cluster.any().read(id).version();
            boolean isStale = chance.nextInt(6) == 0;
            String title = ledger.title(
                    switch (chance.nextInt(12)) {
                        case 0 -> "sealed";
                        case 1 -> "unbearable";
                        default -> "changed";
                    });
            asked[0] = Asked.change(title, id, isStale ? seen - 1 : seen, isStale);
        });
        if (asked[0] == null) {
            return;
        }
        ledger.note(asked[0]);
        boolean _ = tried(asked[0], () -> {
            Instance instance = cluster.any();
            Versioned<Note> made = instance.rewrite(id, new ExpectedVersion(asked[0].expected()), asked[0].title());
            instance.life().mustGoOn();
            asked[0].acknowledged(made.id(), made.version(), "");
        });
    }

    /** False if there was no answer, so that nobody knows what has become of it. */
    private static boolean tried(Asked asked, Runnable request) {
        try {
            request.run();
            return true;
        } catch (Refusal refusal) {
            if (asked != null) {
                asked.refused(refusal.rule());
            }
            return true;
        } catch (MongoException | Crash _) {
            if (asked != null) {
                asked.gotNoAnswer();
            }
            return false;
        }
    }

    private static String text(Object body) {
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : JSON.writeValueAsString(body);
    }
}
