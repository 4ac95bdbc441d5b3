package vn.ocop.registry.trace.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import vn.ocop.registry.trace.lot.LotOrigin;

/** Identifies lots as GS1 Digital Link does. */
final class DigitalLink {
    private DigitalLink() {}

    /** The canonical link of a lot; of the lot's record if the product has no trade item number. */
    static String of(String lotId, LotOrigin origin) {
        return origin.gtin() == null
                ? "urn:uuid:" + lotId
                : "https://id.gs1.org/01/" + origin.gtin() + "/10/" + encoded(origin.code());
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
