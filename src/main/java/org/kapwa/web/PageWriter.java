package org.kapwa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.CRC32C;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Puts a page's bytes on the wire.
final class PageWriter {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=utf-8";

    private PageWriter() {}

    /// A page that anyone may get: the browser may keep it, but asks whether it is still the same.
    static void write(
            PublicPages.Kept page, PublicPages.Key key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Accept-Language, Cookie");
        response.setHeader(HttpHeaders.ETAG, page.etag());
        if (page.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(page.bytes(), key.encoding(), key.language(), response);
    }

    /// A page for one reader: nobody keeps it.
    static void writePrivate(byte[] bytes, Encoding encoding, String language, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        send(bytes, encoding, language, response);
    }

    static String etag(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        return "\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(bytes.length) + "\"";
    }

    private static void send(byte[] bytes, Encoding encoding, String language, HttpServletResponse response)
            throws IOException {
        response.setContentType(HTML);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        if (encoding != Encoding.PLAIN) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
