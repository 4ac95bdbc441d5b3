package vn.ocop.registry;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.ocop.testing.RightsTable;
import vn.ocop.testing.ServiceTest;

@ServiceTest
class RightsTest {
    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> each_role_may_do_what_the_table_says() {
        return new RightsTable(context, "registry-service", port).tests();
    }
}
