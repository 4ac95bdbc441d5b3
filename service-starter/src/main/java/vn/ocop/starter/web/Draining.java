package vn.ocop.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first thing that an instance does when it is told to end, its readiness being refused already: for a while it serves
 * on, and asks each caller to close its connection. So who calls next calls another instance, and when the port closes no
 * request is on its way over a connection that was kept.
 */
final class Draining extends OncePerRequestFilter implements SmartLifecycle {
    private final Duration time;
    private volatile boolean running;
    private volatile boolean ending;

    Draining(Duration time) {
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ending) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
        ending = false;
    }

    @Override
    public void stop() {
        running = false;
        ending = true;
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to begin and the first to end: before the web server takes no more requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
