package vn.ocop.embedded.broker;

import java.util.Set;
import vn.ocop.embedded.CommandLine;
import vn.ocop.embedded.ServerProcess;

/**
 * The broker as a process: {@code --data FOLDER [--port 9092] [--controller-port 9093]
 * [--advertised-port where clients find it]}.
 */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) {
        ServerProcess.run("broker", arguments, BrokerMain::start);
    }

    private static EmbeddedBroker start(String[] arguments) {
        var options = CommandLine.parse(arguments, Set.of("data", "port", "controller-port", "advertised-port"));
        int port = options.port("port", 9092);
        return EmbeddedBroker.start(
                options.path("data"),
                port,
                options.port("controller-port", 9093),
                options.port("advertised-port", port));
    }
}
