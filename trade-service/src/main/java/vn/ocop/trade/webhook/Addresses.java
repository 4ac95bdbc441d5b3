package vn.ocop.trade.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.starter.problem.Faults;

/**
 * Lets events go to public addresses only, so that nobody can use the service to reach into the network it stands in. An
 * address is looked at when it is entered and again before each call: names move.
 */
@Component
class Addresses {
    private static final String HTTPS = "https";
    private final boolean any;

    Addresses(WebhookSettings settings) {
        this.any = settings.anyAddress();
    }

    /** Notes what is wrong with an address that somebody enters. */
    void check(String url, Faults faults) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException _) {
            faults.require(false, "url", "webhook-url");
            return;
        }
        boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
        boolean scheme = HTTPS.equalsIgnoreCase(uri.getScheme()) || (any && "http".equalsIgnoreCase(uri.getScheme()));
        faults.require(plain && scheme, "url", "webhook-url");
        faults.require(!plain || !scheme || mayBeCalled(uri), "url", "webhook-address");
    }

    /** Whether every address of the host is a public one; a host that can't be found may not be called. */
    boolean mayBeCalled(URI uri) {
        if (any) {
            return true;
        }
        try {
            InetAddress[] found = InetAddress.getAllByName(uri.getHost());
            return found.length > 0 && Stream.of(found).allMatch(Addresses::isPublic);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    /** IANA IPv4 special-purpose registry, beside what the platform knows. */
    private static boolean isPublic(byte[] four) {
        int first = four[0] & 0xff;
        int second = four[1] & 0xff;
        int third = four[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean examples =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 224 && !shared && !protocols && !benchmark && !examples;
    }

    /** Only global unicast (2000::/3); of it neither tunnels, which carry an address within, nor examples. */
    private static boolean isPublicSix(byte[] six) {
        boolean global = (six[0] & 0xe0) == 0x20;
        boolean tunnel = starts(six, 0x20, 0x02) || starts(six, 0x20, 0x01, 0x00, 0x00);
        return global && !tunnel && !starts(six, 0x20, 0x01, 0x0d, 0xb8);
    }

    private static boolean starts(byte[] address, int... bytes) {
        byte[] wanted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            wanted[i] = (byte) bytes[i];
        }
        return Arrays.equals(address, 0, wanted.length, wanted, 0, wanted.length);
    }
}
