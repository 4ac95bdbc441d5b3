package vn.ocop.training.need;

import static vn.ocop.training.Roles.AUDITOR;
import static vn.ocop.training.Roles.COMMUNE;
import static vn.ocop.training.Roles.OFFICE;
import static vn.ocop.training.Roles.PRODUCER;
import static vn.ocop.training.Roles.TRAINING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.mongo.Records;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.web.Cursor;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.training.entity.EntitySight;

/** Suggestions what an entity needs, for itself and for planning. */
@RestController
@RequestMapping("/api/training/v1/needs")
@RolesAllowed({OFFICE, COMMUNE, TRAINING, PRODUCER, AUDITOR})
@Tag(name = "needs", description = "What entities should be trained in next, with the reasons")
class NeedController {
    private static final String CLOSED = "CLOSED";
    private final Needs needs;
    private final Copies<EntityState> entities;
    private final Records<EntityState> records;
    private final EntitySight sight;

    NeedController(Needs needs, Copies<EntityState> entities, EntitySight sight) {
        this.needs = needs;
        this.entities = entities;
        this.records = new Records<>(EntityState.class, entities.collection().getCodecRegistry());
        this.sight = sight;
    }

    /** How many entities need a topic. */
    record TopicNeed(String topic, long entities) {}

    @GetMapping
    @Operation(
            summary = "List what entities need and why, without what they have completed since",
            description = "entity: of one; topic: only that. A producer sees its own, a commune those in its units.")
    Page<EntityNeeds> list(
            @RequestParam(required = false) String entity,
            @RequestParam(required = false) String topic,
            PageRequest page,
            Caller caller) {
        if (entity != null) {
            return new Page<>(List.of(needs.of(sight.of(entity, caller)).in(topic)), null);
        }
        String mark = "needs " + topic + " " + caller.subject();
        String after =
                page.cursor().map(token -> Cursor.read(token, mark).lastKey()).orElse("");
        List<EntityNeeds> rest = needs.all(visible(caller)).stream()
                .map(some -> some.in(topic))
                .filter(some -> !some.needs().isEmpty() && some.entityId().compareTo(after) > 0)
                .limit(page.limit() + 1L)
                .collect(Collectors.toCollection(ArrayList::new));
        String next = null;
        if (rest.size() > page.limit()) {
            rest.removeLast();
            next = new Cursor(rest.getLast().entityId()).token(mark);
        }
        return new Page<>(rest, next);
    }

    @GetMapping("/topics")
    @RolesAllowed({OFFICE, COMMUNE, TRAINING, AUDITOR})
    @Operation(summary = "How many entities need each topic, for planning")
    Page<TopicNeed> topics(Caller caller) {
        Map<String, Long> counts = needs.all(visible(caller)).stream()
                .flatMap(some ->
                        some.needs().stream().map(EntityNeeds.Line::topic).distinct())
                .collect(Collectors.groupingBy(topic -> topic, TreeMap::new, Collectors.counting()));
        return new Page<>(
                counts.entrySet().stream()
                        .map(count -> new TopicNeed(count.getKey(), count.getValue()))
                        .toList(),
                null);
    }

    private List<EntityState> visible(Caller caller) {
        List<EntityState> visible = new ArrayList<>();
        entities.collection()
                .find()
                .map(copy -> records.read(copy.getDocument("copy")))
                .forEach(entity -> {
                    if (!CLOSED.equals(entity.state()) && sight.sees(caller, entity)) {
                        visible.add(entity);
                    }
                });
        return visible;
    }
}
