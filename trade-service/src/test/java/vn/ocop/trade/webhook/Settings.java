package vn.ocop.trade.webhook;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as they are where nothing is set. */
final class Settings {
    private Settings() {}

    static WebhookSettings usual() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("trade.webhook", WebhookSettings.class);
    }
}
