package vn.ocop.trade.channel;

import java.time.LocalDate;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.trade.Scope;

/**
 * A place, physical or not, where OCOP products are sold.
 *
 * @param closing null while it is open
 */
public record Channel(ChannelProfile profile, Closing closing) {

    /** @param on first day on which it is closed */
    public record Closing(LocalDate on, String reason) {}

    /** A channel was entered. */
    record ChannelOpened(ChannelProfile profile) {}

    /** What is told of it was changed. */
    record ChannelChanged(ChannelProfile profile) {}

    /** It was closed; what is listed there ends. */
    record ChannelClosed(LocalDate on, String reason) {}

    static Change<Channel> opened(ChannelProfile profile) {
        return Change.to(new Channel(profile, null), new ChannelOpened(profile));
    }

    /** @throws Refusal if it is closed, or would become another channel */
    Change<Channel> changed(ChannelProfile next) {
        requireOpen();
        if (next.kind() != kind()) {
            throw Refusal.conflict("channel-kind", kind());
        }
        return Change.to(new Channel(next, null), new ChannelChanged(next));
    }

    Change<Channel> closed(LocalDate on, String reason) {
        requireOpen();
        return Change.to(new Channel(profile, new Closing(on, reason)), new ChannelClosed(on, reason))
                .because(reason);
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** Whether it takes goods that hold that star, 1 to 5. */
    public boolean takesStar(int star) {
        return profile.takesStar(star);
    }

    /** Whether it takes goods of that group, 1 to 6; null if the group is not known. */
    public boolean takesGroup(Integer group) {
        return profile.takesGroup(group);
    }

    public String name() {
        return profile.name();
    }

    public ChannelKind kind() {
        return profile.kind();
    }

    public Scope scope() {
        return profile.scope();
    }

    /** Id of the administrative unit it stands in, null if in none of the province. */
    public String unit() {
        return profile.unit();
    }

    /** Organisation that runs it, null if not known. */
    public String operator() {
        return profile.operator();
    }

    /** @throws Refusal if it is closed */
    public void requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("channel-closed", closing.on());
        }
    }
}
