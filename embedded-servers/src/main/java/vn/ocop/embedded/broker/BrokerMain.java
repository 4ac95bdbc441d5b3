package vn.ocop.embedded.broker;

import java.util.Set;
import vn.ocop.embedded.CommandLine;
import vn.ocop.embedded.ServerProcess;

/** The broker as a process: {@code --data FOLDER [--port 9092] [--controller-port 9093]}. */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] arguments) {
        ServerProcess.run("broker", arguments, BrokerMain::start);
    }

    private static EmbeddedBroker start(String[] arguments) {
        var options = CommandLine.parse(arguments, Set.of("data", "port", "controller-port"));
        return EmbeddedBroker.start(
                options.path("data"), options.port("port", 9092), options.port("controller-port", 9093));
    }
}
