package vn.ocop.starter.process;

import com.mongodb.event.CommandListener;
import java.util.Scanner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import vn.ocop.starter.notes.NotesApplication;

/**
 * The notes service as a process that stands still where it is told to, so that it can be killed just there. It is told
 * by lines {@code POINT HOW-MANY-PASS}, and ends with the process that started it.
 */
public final class StandingNotes {
    private StandingNotes() {}

    public static void main(String[] args) {
        SpringApplication notes = new SpringApplication(NotesApplication.class);
        notes.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("storeCommands", CommandListener.class, StoreCommands::new));
        var running = notes.run(args);
        Standing.say("ready " + running.getEnvironment().getProperty("local.server.port"));
        try (Scanner orders = new Scanner(System.in)) {
            while (orders.hasNext()) {
                Standing.still(Point.valueOf(orders.next()), orders.nextInt());
                Standing.say("heard");
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
