package vn.ocop.rating.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.ocop.rating.recognition.Round;

/** Dossiers as a council knows them, without their own procedure; what it tells them is noted. */
final class KnownDossiers implements CouncilDossiers {
    final List<Conclusion> conclusions = new CopyOnWriteArrayList<>();
    final List<String> taken = new CopyOnWriteArrayList<>();
    final List<String> released = new CopyOnWriteArrayList<>();
    /** How many conclusions fail before one is taken. */
    final AtomicInteger failures = new AtomicInteger();

    private final Map<String, AgendaItem> ready = new ConcurrentHashMap<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Config {
        @Bean
        @Primary
        KnownDossiers knownDossiers() {
            return new KnownDossiers();
        }
    }

    /** A new dossier of dried shrimp, set 8. */
    String driedShrimp(Round round) {
        return dossier(round, "Tôm khô Tân Phát Lợi", 8);
    }

    /** A new dossier of community tourism, set 26. */
    String tourism() {
        return dossier(Round.FIRST, "Du lịch cộng đồng Đất Mũi", 26);
    }

    private String dossier(Round round, String product, int set) {
        String id = UUID.randomUUID().toString();
        ready.put(
                id,
                new AgendaItem(
                        id,
                        UUID.randomUUID().toString(),
                        product,
                        UUID.randomUUID().toString(),
                        "HTX Tân Phát Lợi",
                        round,
                        "26-2026",
                        set));
        return id;
    }

    void withdraw(String dossierId) {
        ready.remove(dossierId);
    }

    @Override
    public Optional<AgendaItem> ready(String dossierId) {
        return Optional.ofNullable(ready.get(dossierId));
    }

    @Override
    public void taken(String dossierId, String sessionId) {
        taken.add(dossierId);
    }

    @Override
    public void released(String dossierId, String sessionId) {
        released.add(dossierId);
    }

    @Override
    public void concluded(Conclusion conclusion) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("stopped before the dossier knew");
        }
        conclusions.add(conclusion);
    }
}
