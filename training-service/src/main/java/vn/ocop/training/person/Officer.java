package vn.ocop.training.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.starter.aggregate.Change;
import vn.ocop.starter.problem.Refusal;

/**
 * An officer of the programme (cán bộ quản lý, điều hành Chương trình OCOP), without a name.
 *
 * @param posts where the officer served, in the order of days; no two at once
 */
public record Officer(List<Post> posts) {

    static Change<Officer> appointed(Post post) {
        return Change.to(new Officer(List.of(post)), new OfficerEvent.Appointed(post));
    }

    /** Takes up another post; the present one ends the day before. */
    Change<Officer> moved(Post next) {
        Post last = lastPost();
        if (!next.from().isAfter(last.from())) {
            throw Refusal.conflict("post-before-last", last.from());
        }
        List<Post> all = new ArrayList<>(posts);
        if (last.to() == null || !last.to().isBefore(next.from())) {
            all.set(all.size() - 1, last.until(next.from().minusDays(1)));
        }
        all.add(next);
        return Change.to(new Officer(List.copyOf(all)), new OfficerEvent.Moved(next));
    }

    /** Leaves the programme after that day. */
    Change<Officer> left(LocalDate last) {
        Post post = lastPost();
        if (post.to() != null || last.isBefore(post.from())) {
            throw Refusal.conflict("no-post-on-that-day", last);
        }
        List<Post> all = new ArrayList<>(posts);
        all.set(all.size() - 1, post.until(last));
        return Change.to(new Officer(List.copyOf(all)), new OfficerEvent.Left(last));
    }

    /** The present post, or the last one of who has left. */
    public Post lastPost() {
        return posts.getLast();
    }

    /** Where the officer served on that day; empty before the first post, after the last, and in between. */
    public Optional<Post> postOn(LocalDate day) {
        return posts.stream().filter(post -> post.heldOn(day)).findFirst();
    }
}
