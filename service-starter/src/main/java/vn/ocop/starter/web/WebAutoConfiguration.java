package vn.ocop.starter.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import vn.ocop.starter.ServiceProperties;
import vn.ocop.starter.listing.KnownParameters;
import vn.ocop.starter.problem.ProblemAnswers;
import vn.ocop.starter.problem.ProblemMessages;
import vn.ocop.starter.problem.ProblemValve;
import vn.ocop.starter.problem.Refusals;
import vn.ocop.starter.time.Today;

/** Problems in the caller's language, request ids, and what controllers may take as arguments. */
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class})
@EnableConfigurationProperties(ServiceProperties.class)
public class WebAutoConfiguration {
    /** More than a header of 16 KB can hold. */
    private static final int MOST_LANGUAGES = 10_000;

    private static final int MOST_RULES = 500;

    /** What people read when they ask for nothing else. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Today today(Clock clock) {
        return new Today(clock);
    }

    @Bean
    MessageSource messageSource(ServiceProperties service) {
        List<String> bundles =
                new ArrayList<>(List.of(StringUtils.commaDelimitedListToStringArray(service.messages())));
        bundles.add("starter-messages");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(VIETNAMESE, Locale.ENGLISH));
        resolver.setDefaultLocale(VIETNAMESE);
        return resolver;
    }

    /** A browser may name as many languages as its header holds; Tomcat would fail from the eleventh on. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> asManyLanguagesAsAreNamed() {
        return server -> server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
    }

    /** Inside of the valve that Spring Boot adds, and so asked first. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheServer(
            ProblemMessages problemMessages, LocaleResolver localeResolver, JsonMapper json, Refusals refusals) {
        return server -> server.addContextCustomizers(context -> context.getParent()
                .getPipeline()
                .addValve(new ProblemValve(problemMessages, localeResolver, json, refusals)));
    }

    /** A number is no text: whoever sends one where a text belongs is told. */
    @Bean
    JsonMapperBuilderCustomizer textsAreTexts() {
        return json -> json.withCoercionConfig(LogicalType.Textual, texts -> Stream.of(
                        CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                .forEach(shape -> texts.setCoercion(shape, CoercionAction.Fail)));
    }

    @Bean
    Draining draining(ServiceProperties service) {
        return new Draining(service.drain());
    }

    @Bean
    ProblemMessages problemMessages(MessageSource messageSource, ServiceProperties service) {
        return new ProblemMessages(messageSource, service.problemTypes());
    }

    @Bean
    Refusals refusals(MeterRegistry meters) {
        return new Refusals(meters);
    }

    /** Rules are codes of ours, so there are only so many; should one ever be made of what callers write, the metrics stay. */
    @Bean
    static MeterFilter onlySoManyRules() {
        return MeterFilter.maximumAllowableTags(Refusals.METER, "rule", MOST_RULES, MeterFilter.deny());
    }

    @Bean
    ProblemAnswers problemAnswers(ProblemMessages problemMessages, Refusals refusals) {
        return new ProblemAnswers(problemMessages, refusals);
    }

    @Bean
    DescribedArguments describedArguments() {
        return new DescribedArguments();
    }

    @Bean
    ControllerArguments controllerArguments() {
        return new ControllerArguments();
    }

    @Bean
    KnownParameters knownParameters(ServiceProperties service) {
        return new KnownParameters(service.basePackage());
    }

    @Bean
    ConcreteContentType concreteContentType() {
        return new ConcreteContentType();
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds() {
        FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
