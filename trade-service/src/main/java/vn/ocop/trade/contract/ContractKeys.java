package vn.ocop.trade.contract;

import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.ocop.starter.aggregate.AggregateType;
import vn.ocop.starter.mongo.Index;

/** How contracts are stored, and by what they are found and ordered. */
final class ContractKeys {
    /** Day of signing and id: the order of lists. */
    static final String BY_DAY = "byDay";
    /** Day of the first milestone that is not met, and id; only where one is. */
    static final String BY_DUE = "byDue";

    static final AggregateType<Contract> TYPE = new AggregateType<>(
            "contract",
            Contract.class,
            "contracts",
            null,
            ContractKeys::of,
            Stream.concat(
                            Stream.of(
                                    Index.on("keys." + BY_DAY),
                                    Index.sparse("keys." + BY_DUE),
                                    Index.on("keys.entity", "keys." + BY_DUE)),
                            Stream.of("entity", "kind", "state", "need", "promotion", "product")
                                    .map(filter -> Index.on("keys." + filter, "keys." + BY_DAY)))
                    .toList());

    private ContractKeys() {}

    private static BsonDocument of(String id, Contract contract) {
        Terms terms = contract.terms();
        BsonDocument keys = new BsonDocument(BY_DAY, new BsonString(terms.signedOn() + " " + id))
                .append("entity", new BsonString(terms.entityId()))
                .append("kind", new BsonString(terms.kind().name()))
                .append("state", new BsonString(contract.state().name()))
                .append("product", products(terms));
        contract.nextDue().ifPresent(due -> keys.append(BY_DUE, new BsonString(due + " " + id)));
        if (terms.needId() != null) {
            keys.append("need", new BsonString(terms.needId()));
        }
        if (terms.promotionId() != null) {
            keys.append("promotion", new BsonString(terms.promotionId()));
        }
        return keys;
    }

    private static BsonArray products(Terms terms) {
        return new BsonArray(terms.items().stream()
                .map(Item::productId)
                .distinct()
                .map(BsonString::new)
                .toList());
    }
}
