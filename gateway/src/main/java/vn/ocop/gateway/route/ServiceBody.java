package vn.ocop.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a service's answer. When the service breaks it off, the failure must not look like one of the caller's
 * connection, which Spring passes over in silence: half an export would seem whole.
 */
final class ServiceBody extends FilterInputStream {
    private final String service;

    ServiceBody(String service, InputStream body) {
        super(body);
        this.service = service;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw new BrokenOff(service + " broke off its answer: " + e.getMessage());
        }
    }

    /** Carries no cause, because its kind would be taken for the caller's. */
    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff(String message) {
            super(message);
        }
    }
}
