package vn.ocop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls a service under test on this machine. */
public final class ServiceCalls {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    public ServiceCalls(int port) {
        this.port = port;
    }

    /** A GET by somebody with this role, or by nobody if it is null. */
    public HttpResponse<String> get(String path, String role) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (role != null) {
            request.header(
                    "Authorization",
                    "Bearer " + TestTokens.as("someone").roles(role).signed());
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
