package vn.ocop.trade;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import vn.ocop.testing.RightsTable;
import vn.ocop.testing.ServiceTest;

@ServiceTest
class RightsTest {
    @Autowired
    ApplicationContext context;

    @Value("${local.server.port}")
    int port;

    @TestFactory
    Stream<DynamicTest> who_may_call_what() {
        return new RightsTable(context, "trade-service", port).tests();
    }
}
