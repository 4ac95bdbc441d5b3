package vn.ocop.rating.criteria;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import vn.ocop.starter.listing.OrderedPages;
import vn.ocop.starter.mongo.Collections;
import vn.ocop.starter.mongo.Duplicates;
import vn.ocop.starter.mongo.Index;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * The kept versions of the criteria. None ever changes, so what was read once is remembered. A version is there as soon
 * as its header is; the sets are written before it, under the digest of the whole, so that what a crash left behind is
 * found again by the same content and never seen by another one.
 */
@Component
public class CriteriaVersions {
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<BsonDocument> headers;
    private final MongoCollection<BsonDocument> trees;
    private final CriteriaDocuments documents;
    private final CriteriaFormat format;
    private final Map<String, HeldVersion> known = new ConcurrentHashMap<>();
    private final Map<String, CriteriaSet> knownSets = new ConcurrentHashMap<>();

    CriteriaVersions(Collections collections, CriteriaFormat format) {
        this.headers =
                collections.with("criteria_versions", Index.unique(CriteriaDocuments.FROM, CriteriaDocuments.FROM));
        this.trees = collections.with("criteria_sets", Index.on(CriteriaDocuments.EDITION, CriteriaDocuments.NUMBER));
        this.documents = new CriteriaDocuments(headers.getCodecRegistry());
        this.format = format;
    }

    /** All versions, the newest first. */
    public List<CriteriaVersion> all() {
        return headers.find()
                .sort(Sorts.descending(CriteriaDocuments.FROM))
                .map(this::held)
                .map(HeldVersion::version)
                .into(new ArrayList<>());
    }

    /** A page of the versions, the newest first. */
    Page<CriteriaVersion> page(PageRequest request) {
        return new OrderedPages(headers, CriteriaDocuments.FROM, false)
                .page(Filters.empty(), request, "")
                .map(header -> held(header).version());
    }

    public Optional<CriteriaVersion> find(String id) {
        return held(id).map(HeldVersion::version);
    }

    /**
     * The version under which new dossiers of a day are filed. One without an end holds until the next begins.
     *
     * @throws Refusal of kind CONFLICT if none is known for that day
     */
    public CriteriaVersion holdingOn(LocalDate day) {
        return all().stream()
                .filter(version -> version.holdsOn(day))
                .max(Comparator.comparing(CriteriaVersion::validFrom))
                .orElseThrow(() -> Refusal.conflict("no-criteria-version", day.toString()));
    }

    /**
     * A set with its whole tree.
     *
     * @throws Refusal of kind NOT_FOUND if the version is not known or has no such set
     */
    public CriteriaSet set(String versionId, int number) {
        String id = CriteriaDocuments.id(get(versionId), number);
        CriteriaSet remembered = knownSets.get(id);
        if (remembered != null) {
            return remembered;
        }
        CriteriaSet read = Optional.ofNullable(trees.find(eq(id)).first())
                .map(documents::tree)
                .orElseThrow(() -> Refusal.notFound("criteria-set", versionId + "/" + number));
        knownSets.put(id, read);
        return read;
    }

    /** The sets of a version by their number. */
    List<CriteriaSet> sets(HeldVersion version) {
        return trees.find(eq(CriteriaDocuments.EDITION, version.edition()))
                .sort(Sorts.ascending(CriteriaDocuments.EDITION, CriteriaDocuments.NUMBER))
                .map(documents::tree)
                .into(new ArrayList<>());
    }

    /** @throws Refusal of kind NOT_FOUND */
    HeldVersion get(String id) {
        return held(id).orElseThrow(() -> Refusal.notFound("criteria-version", id));
    }

    /**
     * Keeps an edition.
     *
     * @return whether it is new; false if the same is there already
     * @throws Refusal of kind CONFLICT if the id or the first day belongs to another one
     */
    boolean add(CriteriaEdition edition) {
        HeldVersion added = new HeldVersion(edition.version(), format.digest(edition));
        if (held(added.version().id()).isPresent()) {
            return sameIsThere(added);
        }
        insertTrees(added, edition.sets());
        try {
            headers.insertOne(documents.of(added));
            return true;
        } catch (MongoWriteException failure) {
            Duplicates.onlyThose(failure);
            return sameIsThere(added);
        }
    }

    /** Answers false, as {@link #add} does for what is there already. */
    private boolean sameIsThere(HeldVersion added) {
        HeldVersion there = held(added.version().id())
                .orElseThrow(() -> Refusal.conflict(
                        "criteria-version-overlaps", added.version().validFrom().toString()));
        if (!there.digest().equals(added.digest())) {
            throw Refusal.conflict("criteria-version-differs", there.version().id());
        }
        return false;
    }

    private void insertTrees(HeldVersion version, List<CriteriaSet> sets) {
        if (sets.isEmpty()) {
            return;
        }
        try {
            trees.insertMany(
                    sets.stream().map(set -> documents.of(version, set)).toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw failure;
            }
        }
    }

    private Optional<HeldVersion> held(String id) {
        HeldVersion remembered = known.get(id);
        return remembered != null
                ? Optional.of(remembered)
                : Optional.ofNullable(headers.find(eq(id)).first()).map(this::held);
    }

    private HeldVersion held(BsonDocument header) {
        HeldVersion read = documents.header(header);
        known.put(read.version().id(), read);
        return read;
    }
}
