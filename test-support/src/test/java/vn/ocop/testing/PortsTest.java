package vn.ocop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** The system gives the same port again soon: among so many, without the rule, some come twice. */
    @Test
    void no_port_is_given_twice() {
        assertThat(Stream.generate(Ports::free).limit(3_000).toList()).doesNotHaveDuplicates();
    }
}
