package vn.ocop.trade.channel;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ocop.events.EntityState;
import vn.ocop.starter.aggregate.AggregateStore;
import vn.ocop.starter.aggregate.AggregateStores;
import vn.ocop.starter.aggregate.Aggregates;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.task.Tasks;

/** All sales channels. */
@Component
public class Channels {
    private final AggregateStore<Channel> store;
    private final ModernRule rule;
    private final Copies<EntityState> entities;
    private final Tasks tasks;
    private final Today today;

    /** @param followers asked for when something has changed: they know channels themselves */
    Channels(
            AggregateStores stores,
            ObjectProvider<ChannelFollower> followers,
            ModernRule rule,
            Copies<EntityState> entityCopies,
            Tasks tasks,
            Today today) {
        this.store = stores.within(
                ChannelKeys.TYPE,
                event -> followers.orderedStream().forEach(follower -> follower.changed(event.subject())));
        this.rule = rule;
        this.entities = entityCopies;
        this.tasks = tasks;
        this.today = today;
    }

    /** Enters a channel; one of that id that is there stays as it is. */
    public Versioned<Channel> open(String id, ChannelProfile profile, Caller by) {
        check(profile);
        return all().create(id, Channel.opened(profile), by);
    }

    Versioned<Channel> change(String id, ChannelProfile profile, ExpectedVersion expected, Caller by) {
        check(profile);
        ChannelOwner.of(profile).requireFor(by);
        return step(id, expected, by, channel -> channel.changed(profile));
    }

    /** Closes it from today on; its listings end with it. */
    Versioned<Channel> close(String id, String reason, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, channel -> channel.closed(today.day(), reason));
    }

    public Optional<Channel> find(String id) {
        return all().find(id).map(Versioned::state);
    }

    /** Those of these ids that there are, by id, in one question. */
    public Map<String, Channel> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : all().find(ids).stream().collect(Collectors.toMap(Versioned::id, Versioned::state));
    }

    Versioned<Channel> get(String id) {
        return all().get(id);
    }

    Page<Versioned<Channel>> page(Criteria criteria, PageRequest request) {
        return all().page(criteria.filter(), ChannelKeys.BY_NAME, request, criteria.mark());
    }

    Page<HistoryEntry> history(String id, PageRequest request) {
        return store.history().of(id, request);
    }

    private Versioned<Channel> step(
            String id, ExpectedVersion expected, Caller by, Function<Channel, Change<Channel>> decision) {
        Versioned<Channel> channel = get(id);
        ChannelOwner.of(channel.state().profile()).requireFor(by);
        expected.mustBe(channel.version());
        return all().change(channel, decision.apply(channel.state()), by);
    }

    private void check(ChannelProfile profile) {
        Faults faults = new Faults();
        profile.check(faults);
        faults.refuseIfAny();
        rule.placeTypes(today.day()).ifPresent(types -> {
            faults.require(profile.placeType() == null || types.has(profile.placeType()), "placeType", "unknown");
            faults.require(
                    profile.placeType() == null
                            || (profile.leastStar() != null && profile.leastStar() >= types.leastStar()),
                    "leastStar",
                    "point-star",
                    types.leastStar());
        });
        faults.require(
                profile.entityId() == null || entities.find(profile.entityId()).isPresent(), "entityId", "unknown");
        faults.require(
                profile.task() == null
                        || tasks.all().stream().anyMatch(task -> task.code().equals(profile.task())),
                "task",
                "unknown");
        faults.refuseIfAny();
    }

    private Aggregates<Channel> all() {
        return store.aggregates();
    }
}
