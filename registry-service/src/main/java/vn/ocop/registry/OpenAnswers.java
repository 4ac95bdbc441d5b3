package vn.ocop.registry;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import vn.ocop.starter.time.Today;

/** How long others may keep what is answered to everybody. */
@Component
public class OpenAnswers {
    private final RegistrySettings settings;
    private final Today today;

    OpenAnswers(RegistrySettings settings, Today today) {
        this.settings = settings;
        this.today = today;
    }

    /** Until midnight in Vietnam at most: the next day a star may be over. */
    public CacheControl kept() {
        Duration left = today.left();
        Duration kept = left.compareTo(settings.catalogueCached()) < 0 ? left : settings.catalogueCached();
        return CacheControl.maxAge(kept).cachePublic();
    }
}
