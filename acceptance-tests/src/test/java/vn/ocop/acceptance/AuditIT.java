package vn.ocop.acceptance;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What inspection does by {@code ./ocop audit}. Late: the chains have seen all that the tests before did to the suite. */
@OnTheSharedSuite
@Order(Integer.MAX_VALUE - 1)
class AuditIT {
    private static final Pattern HEAD = Pattern.compile("registry  WHOLE   (\\d+) entries, head (\\d+) ([0-9a-f]{64})");
    private final Suite suite;

    AuditIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void every_chain_is_whole_whatever_was_killed_and_a_change_past_the_service_is_told() {
        String all = ocop("");
        assertThat(all).endsWith("exit 0\n");
        assertThat(all.lines().filter(line -> line.contains(" WHOLE ")))
                .extracting(line -> line.split(" ")[0])
                .contains("registry", "rating", "training", "trade", "gateway");
        Matcher head = HEAD.matcher(all);
        assertThat(head.find()).isTrue();
        assertThat(Long.parseLong(head.group(1))).isGreaterThan(100).isEqualTo(Long.parseLong(head.group(2)));
        String number = head.group(2);
        String hash = head.group(3);
        assertThat(ocop("registry " + number + " " + hash)).endsWith("exit 0\n");
        assertThat(ocop("registry " + number + " " + "0".repeat(64)))
                .contains("Entry " + number + " has another hash than the one that was kept elsewhere", "exit 1");

        try (MongoClient store = MongoClients.create(suite.store())) {
            MongoCollection<Document> chain = store.getDatabase("registry").getCollection("audit");
            Document told = chain.find(eq(57L)).first();
            Document deed = new Document(told.get("deed", Document.class)).append("by", "somebody-else");
            Document forged = new Document(told).append("deed", deed);
            chain.replaceOne(eq(57L), forged);
            try {
                assertThat(ocop("registry")).contains("ocop: registry: Entry 57 (", ") was changed", "exit 1");
            } finally {
                chain.replaceOne(eq(57L), told);
            }
            assertThat(ocop("registry")).endsWith("exit 0\n");
        }
    }

    @Test
    void what_it_can_t_do_is_told() {
        assertThat(ocop("broker")).contains("ocop: audit takes one of registry ", "exit 2");
        assertThat(ocop("registry 12")).contains("number and hash of a head", "exit 2");
    }

    private String ocop(String arguments) {
        return suite.shell("./ocop audit " + arguments + " 2>&1; echo exit $?");
    }
}
