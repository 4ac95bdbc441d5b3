package vn.ocop.starter.fault;

import static vn.ocop.starter.fault.Fault.BUS_ANSWER_LATE;
import static vn.ocop.starter.fault.Fault.BUS_ANSWER_LOST;
import static vn.ocop.starter.fault.Fault.BUS_AWAY;
import static vn.ocop.starter.fault.Fault.BUS_CALL_FAILED;
import static vn.ocop.starter.fault.Fault.CLOCK_JUMP;
import static vn.ocop.starter.fault.Fault.DEATH_AFTER_SENDING;
import static vn.ocop.starter.fault.Fault.DEATH_AFTER_STORE_CALL;
import static vn.ocop.starter.fault.Fault.DEATH_BEFORE_SENDING;
import static vn.ocop.starter.fault.Fault.DEATH_BEFORE_STORE_CALL;
import static vn.ocop.starter.fault.Fault.STORE_ANSWER_LOST;
import static vn.ocop.starter.fault.Fault.STORE_AWAY;
import static vn.ocop.starter.fault.Fault.STORE_CALL_FAILED;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/**
 * The doors between a process and its store and bus. Everything goes through to the real ones, until the weather strikes: a
 * call fails or its answer is lost, or the process dies before or after it and then gets nothing through any more.
 */
final class Doors {
    private static final Set<String> READS = Set.of("first", "into", "forEach", "iterator", "cursor");
    private static final Set<String> FREE = Set.of("getNamespace", "getCodecRegistry", "toString", "hashCode");
    /** The schedules share their collections, so each index is made once. */
    private static final Set<String> INDEXES = ConcurrentHashMap.newKeySet();

    private final Weather weather;
    private final MongoDatabase store;
    private final Bus bus;
    private final Map<Life, Queue<ProducerRecord<Object, Object>>> late = new LinkedHashMap<>();
    private Life sweeper;

    Doors(Weather weather, MongoDatabase store, Bus bus) {
        this.weather = weather;
        this.store = store;
        this.bus = bus;
    }

    /** The store as this process sees it. */
    MongoDatabase store(Life life) {
        return proxy(MongoDatabase.class, (_, method, arguments) -> {
            Object real = invoke(store, method, arguments);
            return real instanceof MongoCollection<?> collection
                    ? collection(life, collection, (String) arguments[0])
                    : real;
        });
    }

    /** The bus as this process sees it. */
    @SuppressWarnings("unchecked")
    KafkaOperations<Object, Object> bus(Life life) {
        return proxy(KafkaOperations.class, (_, method, arguments) -> switch (method.getName()) {
            case "send" -> send(life, (ProducerRecord<Object, Object>) arguments[0]);
            case "isTransactional" -> false;
            default -> null;
        });
    }

    /** A call of the bus other than sending, as a reader's commit; false if it did not get there. */
    boolean reachesBus(Life life) {
        weather.step();
        life.mustGoOn();
        return !weather.isBusAway();
    }

    /** What is still on its way arrives. */
    void letArrive() {
        late.keySet().forEach(this::letArrive);
        late.clear();
    }

    private void letArrive(Life life) {
        Queue<ProducerRecord<Object, Object>> waiting = late.getOrDefault(life, new ArrayDeque<>());
        while (!waiting.isEmpty()) {
            bus.append(waiting.remove());
        }
    }

    private MongoCollection<?> collection(Life life, MongoCollection<?> real, String name) {
        return proxy(MongoCollection.class, (_, method, arguments) -> {
            String call = method.getName();
            if (FREE.contains(call)) {
                return invoke(real, method, arguments);
            }
            if (call.equals("createIndex")) {
                return INDEXES.add(real.getNamespace() + " " + arguments[0]) ? invoke(real, method, arguments) : "";
            }
            if (call.equals("find")) {
                return reading(life, invoke(real, method, arguments), name);
            }
            Object answer = throughToStore(life, name + "." + call, () -> invoke(real, method, arguments));
            if (name.equals("leases")) {
                if (sweeper != null && sweeper != life) {
                    weather.count(Fault.LEASE_TAKEN_OVER);
                }
                sweeper = life;
            }
            return answer;
        });
    }

    private Object reading(Life life, Object real, String name) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), real.getClass().getInterfaces(), (_, method, arguments) -> {
                    if (READS.contains(method.getName())) {
                        return throughToStore(life, name + ".find", () -> invoke(real, method, arguments));
                    }
                    Object next = invoke(real, method, arguments);
                    return next instanceof MongoIterable<?> ? reading(life, next, name) : next;
                });
    }

    private Object throughToStore(Life life, String what, Call call) throws Throwable {
        weather.step();
        life.mustGoOn();
        if (!late.isEmpty() && weather.chance().nextInt(10) == 0) {
            letArrive();
        }
        if (weather.isStoreAway()) {
            weather.tell(life, what + ": no store");
            throw new MongoTimeoutException("the store is away");
        }
        Fault fault = weather.strike(
                life,
                40,
                DEATH_BEFORE_STORE_CALL,
                DEATH_AFTER_STORE_CALL,
                STORE_CALL_FAILED,
                STORE_ANSWER_LOST,
                STORE_AWAY,
                CLOCK_JUMP);
        weather.tell(life, what);
        switch (fault) {
            case DEATH_BEFORE_STORE_CALL -> throw die(life);
            case STORE_CALL_FAILED, STORE_AWAY -> throw new MongoTimeoutException("the store was not reached");
            case DEATH_AFTER_STORE_CALL -> {
                call.make();
                throw die(life);
            }
            case STORE_ANSWER_LOST -> {
                call.make();
                throw new MongoSocketReadException("the answer was lost", new ServerAddress());
            }
            case null, default -> {
                return call.make();
            }
        }
    }

    private CompletableFuture<?> send(Life life, ProducerRecord<Object, Object> message) {
        weather.step();
        life.mustGoOn();
        // A producer keeps the order of its records.
        letArrive(life);
        CompletableFuture<?> refused = CompletableFuture.failedFuture(new IllegalStateException("the bus is away"));
        if (weather.isBusAway()) {
            return refused;
        }
        Fault fault = weather.strike(
                life,
                5,
                DEATH_BEFORE_SENDING,
                DEATH_AFTER_SENDING,
                BUS_CALL_FAILED,
                BUS_ANSWER_LOST,
                BUS_ANSWER_LATE,
                BUS_AWAY);
        weather.tell(life, "sends " + new String((byte[]) message.value(), java.nio.charset.StandardCharsets.UTF_8));
        switch (fault) {
            case DEATH_BEFORE_SENDING -> throw die(life);
            case BUS_CALL_FAILED, BUS_AWAY -> {
                return refused;
            }
            case BUS_ANSWER_LATE -> {
                late.computeIfAbsent(life, _ -> new ArrayDeque<>()).add(message);
                // As a producer gives up in the end.
                return new CompletableFuture<>().orTimeout(1, TimeUnit.MILLISECONDS);
            }
            case null, default -> bus.append(message);
        }
        if (fault == DEATH_AFTER_SENDING) {
            throw die(life);
        }
        return fault == BUS_ANSWER_LOST ? refused : CompletableFuture.completedFuture(null);
    }

    private static Crash die(Life life) {
        life.end();
        return new Crash();
    }

    /** A call of the real thing. */
    @FunctionalInterface
    private interface Call {
        Object make() throws Throwable;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Doors.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
