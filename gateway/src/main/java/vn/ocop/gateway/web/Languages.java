package vn.ocop.gateway.web;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Vietnamese first; English for those who ask for it. */
@Configuration(proxyBeanMethods = false)
class Languages {
    /** More than a header of 16 KB can hold. */
    private static final int MOST_LANGUAGES = 10_000;

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Locale.of("vi"));
        resolver.setSupportedLocales(List.of(Locale.of("vi"), Locale.ENGLISH));
        return resolver;
    }

    /** A browser may name as many languages as its header holds; Tomcat would fail from the eleventh on. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> asManyLanguagesAsAreNamed() {
        return server -> server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
    }
}
