package vn.ocop.starter.notes;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.testing.Api;

/** The metrics of a service as Prometheus reads them. */
record Scrape(String text) {

    static Scrape of(Api api) {
        return new Scrape(api.get("/actuator/prometheus").text());
    }

    /** Names of all metrics. */
    Set<String> names() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    /** Value of a metric with these labels, each as {@code name="value"}; empty if it is not told. */
    OptionalDouble value(String name, String... labels) {
        return text.lines()
                .filter(line ->
                        line.startsWith(name + "{") && Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst();
    }
}
