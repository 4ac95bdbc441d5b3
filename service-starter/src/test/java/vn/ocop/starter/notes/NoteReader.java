package vn.ocop.starter.notes;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;

/** Keeps what notes say, with a bug: it can't bear some titles until the bug is mended for them. */
public final class NoteReader {
    private final Copies<Note> copies;
    private final Set<String> mended = ConcurrentHashMap.newKeySet();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final List<String> reactions = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch heldUpBy = new CountDownLatch(0);

    NoteReader(Copies<Note> copies) {
        this.copies = copies;
    }

    void read(IncomingEvent event) {
        waitUntilMayGoOn();
        NoteWritten written = event.as(NoteWritten.class);
        if (written.title().startsWith("unbearable") && !mended.contains(written.title())) {
            throw new IllegalStateException("this reader can't bear " + written.title());
        }
        read.add(event.attributes().id());
        if (copies.put(event, new Note(written.number(), written.title(), false))) {
            changes.add(event.attributes().id());
        }
    }

    void react(IncomingEvent event) {
        reactions.add(event.attributes().id());
    }

    /** Ids of the events that were reacted to, in order, each as often as it was. */
    List<String> reactions() {
        return List.copyOf(reactions);
    }

    void mend(String title) {
        mended.add(title);
    }

    /** Nothing more is read until the latch opens, or what is returned is closed. */
    AutoCloseable holdUp(CountDownLatch until) {
        heldUpBy = until;
        return until::countDown;
    }

    private void waitUntilMayGoOn() {
        try {
            heldUpBy.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ids of the events that were read without failure, in order, each as often as it was. */
    List<String> read() {
        return List.copyOf(read);
    }

    /** Ids of the events that changed something, in order. */
    List<String> changes() {
        return List.copyOf(changes);
    }
}
