package vn.ocop.embedded.store;

import java.util.Set;
import vn.ocop.embedded.CommandLine;
import vn.ocop.embedded.ServerProcess;

/** The store as a process: {@code --data FOLDER [--port 27017]}. */
public final class StoreMain {

    private StoreMain() {}

    public static void main(String[] arguments) {
        ServerProcess.run("store", arguments, StoreMain::start);
    }

    private static EmbeddedStore start(String[] arguments) {
        var options = CommandLine.parse(arguments, Set.of("data", "port"));
        return EmbeddedStore.open(
                options.path("data"),
                options.port("port", 27_017),
                Durability.FORCED,
                failure -> ServerProcess.fail(failure.getMessage()));
    }
}
