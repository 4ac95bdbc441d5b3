package vn.ocop.registry.programme.target;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the targets, and what counts as a modern channel. */
@Configuration(proxyBeanMethods = false)
class TargetConfiguration {

    @Bean
    TargetList targetList(TargetSettings settings, JsonMapper json) {
        return read(settings.file(), json, TargetList.class);
    }

    @Bean
    ModernKinds modernKinds(TargetSettings settings, JsonMapper json) {
        return read(settings.modernChannels(), json, ModernKinds.class);
    }

    private static <T> T read(Resource file, JsonMapper json, Class<T> type) {
        try (InputStream in = file.getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
