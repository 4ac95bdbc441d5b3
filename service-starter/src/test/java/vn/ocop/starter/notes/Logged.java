package vn.ocop.starter.notes;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What is logged while this is open, at the level of production. */
final class Logged extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();

    static Logged all() {
        Logged log = new Logged();
        log.setContext(log.root.getLoggerContext());
        log.start();
        log.root.setLevel(Level.INFO);
        log.root.addAppender(log);
        return log;
    }

    /** What was logged while requests with this id were answered. */
    List<ILoggingEvent> withId(String requestId) {
        return events.stream()
                .filter(event -> requestId.equals(event.getMDCPropertyMap().get("requestId")))
                .toList();
    }

    /** Every line, with its exception. */
    List<String> lines() {
        return events.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        events.add(event);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(before);
    }
}
