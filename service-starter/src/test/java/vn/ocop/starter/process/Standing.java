package vn.ocop.starter.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Where the threads of this process stand still, and what it says to the process that started it. */
final class Standing {
    static final String MARK = "@@ ";
    private static final Map<Point, AtomicInteger> PASSING = new ConcurrentHashMap<>();

    private Standing() {}

    /** @param passing how many threads still pass the point before all that come stand still; negative for all */
    static void still(Point point, int passing) {
        if (passing < 0) {
            PASSING.remove(point);
        } else {
            PASSING.put(point, new AtomicInteger(passing));
        }
    }

    /** A thread is at this point; it returns unless it is to stand still there. */
    static void at(Point point) {
        AtomicInteger passing = PASSING.get(point);
        if (passing != null && passing.getAndDecrement() <= 0) {
            say("at " + point);
            while (PASSING.containsKey(point)) {
                LockSupport.park();
            }
        }
    }

    static void say(String line) {
        System.out.println(MARK + line);
    }
}
