package vn.ocop.gateway.problem;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before any filter is told in the gateway's words. */
@Configuration(proxyBeanMethods = false)
class ServerProblems {
    /** Inside of the valve that Spring Boot adds, and so asked first. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheServer(
            Problems problems, JsonMapper json) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(problems, json)));
    }
}
