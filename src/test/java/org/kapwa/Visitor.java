package org.kapwa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

/// Somebody with a browser that has no JavaScript: keeps cookies, fills in the token of forms, follows nothing by
/// itself.
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String url;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    /// @param url a site's address
    public Visitor(String url) {
        this.url = url;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /// @param address the network address that the visitor comes from
    Visitor(String url, InetAddress address) {
        this.url = url;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .localAddress(address)
                .build();
    }

    /// The value of a cookie that the visitor holds; empty when there is none.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// Puts a cookie into the visitor's browser, as somebody could who stole or planted it.
    public void plant(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain("localhost.local");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(url), cookie);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    public HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            var request = request(path);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends a form, with the token that a signed-in person's pages carry.
    ///
    /// @param fields names and values in turn
    public HttpResponse<String> post(String path, String... fields) {
        return postAs(path.startsWith("http") ? path.substring(0, path.indexOf('/', 8)) : url, path, fields);
    }

    /// Sends a form as if a page of that origin had sent it.
    public HttpResponse<String> postAs(String origin, String path, String... fields) {
        return send(origin, token(), path, fields);
    }

    /// Sends an empty form with a token of the caller's choice.
    public HttpResponse<String> postWithToken(String token, String path) {
        return send(url, token, path);
    }

    private HttpResponse<String> send(String origin, String token, String path, String... fields) {
        var body = new StringBuilder("_csrf=" + encoded(token));
        for (var i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /// Sends a form that a file answers.
    public HttpResponse<byte[]> postForBytes(String path) {
        try {
            var request = request(path)
                    .header("Origin", url)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=" + encoded(token())));
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> postWithoutToken(String path) {
        return send(request(path).header("Origin", url).POST(BodyPublishers.noBody()));
    }

    /// Sends a form with a file in it.
    public HttpResponse<String> upload(String path, String name, byte[] content, String... fields) {
        return uploadAll(path, Map.of(name, content), fields);
    }

    /// Sends a form with several files in one field.
    ///
    /// @param files their content, by their names
    public HttpResponse<String> uploadAll(String path, Map<String, byte[]> files, String... fields) {
        var boundary = "kapwa-test-boundary";
        var parts = new ArrayList<byte[]>();
        parts.add(field(boundary, "_csrf", token()));
        for (var i = 0; i < fields.length; i += 2) {
            parts.add(field(boundary, fields[i], fields[i + 1]));
        }
        files.forEach((name, content) -> {
            parts.add(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(content);
            parts.add(utf8("\r\n"));
        });
        parts.add(utf8("--" + boundary + "--\r\n"));
        return send(request(path)
                .header("Origin", url)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(parts)));
    }

    /// Sends a piece of a file that comes in pieces.
    public HttpResponse<String> patch(String path, long offset, byte[] piece) {
        return send(request(path)
                .header("Origin", url)
                .header("X-CSRF-TOKEN", token())
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    public void signIn(String email, String password) {
        var answer = post("/signin", "email", email, "password", password);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode());
        }
    }

    /// Where an answer sends the visitor.
    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// The token in the visitor's pages; empty for somebody without a session.
    public String token() {
        var found = CSRF.matcher(get("/signin").body());
        return found.find() ? found.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] field(String boundary, String name, String value) {
        return utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                + "\r\n");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
