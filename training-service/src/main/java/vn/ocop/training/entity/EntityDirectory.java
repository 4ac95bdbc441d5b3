package vn.ocop.training.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.events.EntityState;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/**
 * The entities by what people write for them in a list: id, tax number, or name without regard to case, tone marks and
 * spaces.
 */
public final class EntityDirectory {
    private final Map<String, List<EntityState>> entities;

    private EntityDirectory(Map<String, List<EntityState>> entities) {
        this.entities = entities;
    }

    /** All that are known now. */
    public static EntityDirectory of(Copies<EntityState> copies) {
        Map<String, List<EntityState>> entities = new HashMap<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<EntityState> page = copies.page(new PageRequest(PageRequest.MOST, cursor));
            page.items().forEach(entity -> Stream.of(entity.id(), entity.registrationNumber(), entity.name())
                    .filter(text -> text != null)
                    .map(EntityDirectory::key)
                    .distinct()
                    .forEach(key ->
                            entities.merge(key, List.of(entity), (one, two) -> Stream.concat(one.stream(), two.stream())
                                    .toList())));
            cursor = Optional.ofNullable(page.next());
        } while (cursor.isPresent());
        return new EntityDirectory(entities);
    }

    /** All that the text may mean: none, one, or several of the same name. */
    public List<EntityState> find(String written) {
        return entities.getOrDefault(key(written), List.of());
    }

    /** Each of them once. */
    public Stream<EntityState> all() {
        return entities.values().stream().flatMap(List::stream).distinct();
    }

    private static String key(String text) {
        return Vietnamese.searchKey(text);
    }
}
