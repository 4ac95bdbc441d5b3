package vn.ocop.trade.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.starter.problem.Fault;
import vn.ocop.starter.problem.Faults;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fd00::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "2001:db8::1"
            })
    void a_host_of_the_inner_network_is_not_called(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "203.162.4.191", "100.128.0.1", "2001:4860:4860::8888", "2405:4800::1"})
    void a_host_of_the_internet_may_be_called(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://8.8.8.8/hooks, webhook-url",
        "https://user:secret@8.8.8.8/hooks, webhook-url",
        "https://8.8.8.8/hooks#part, webhook-url",
        "ftp://8.8.8.8/hooks, webhook-url",
        "not an address, webhook-url",
        "https:///hooks, webhook-url",
        "https://127.0.0.1/hooks, webhook-address",
        "https://[::1]/hooks, webhook-address",
        "https://169.254.169.254/latest, webhook-address",
        "https://localhost/hooks, webhook-address"
    })
    void an_address_that_may_not_be_called_is_refused(String url, String rule) {
        assertThat(faults(url).found()).extracting(Fault::rule).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://8.8.8.8/hooks", "https://8.8.8.8:8443/hooks?from=ocop"})
    void a_public_https_address_is_taken(String url) {
        assertThat(faults(url).isEmpty()).isTrue();
    }

    private static Faults faults(String url) {
        Faults faults = new Faults();
        new Addresses(Settings.usual()).check(url, faults);
        return faults;
    }
}
