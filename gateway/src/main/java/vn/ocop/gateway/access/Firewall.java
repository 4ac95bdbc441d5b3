package vn.ocop.gateway.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Which requests are not even looked at. */
@Configuration(proxyBeanMethods = false)
class Firewall {
    private static final Pattern READABLE = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

    /** Browsers send what is no ASCII in a header as UTF-8, which read as Latin-1 seems to hold control characters. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value ->
                READABLE.matcher(new String(value.getBytes(ISO_8859_1), UTF_8)).matches());
        return firewall;
    }
}
