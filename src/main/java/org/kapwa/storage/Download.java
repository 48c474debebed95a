package org.kapwa.storage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/// Sends a file, whole or the part that is still missing after a cut line. Nothing in it can run in the site's name: it
/// comes as an attachment, sandboxed, and is never sniffed.
public record Download(Files files, StoredFile file, String name) {

    /// Whether the file is asked for anew and to its end, not continued after a cut and not known already.
    public boolean isWhole(HttpServletRequest request) {
        var range = request.getHeader(HttpHeaders.RANGE);
        var known = ("\"" + file.hash() + "\"").equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        return !known && (range == null || range.equals("bytes=0-")) && request.getMethod().equals("GET");
    }

    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var etag = "\"" + file.hash() + "\"";
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setContentType(file.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
        sendBytes(request, response, etag);
    }

    private String disposition() {
        return ContentDisposition.attachment()
                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private void sendBytes(HttpServletRequest request, HttpServletResponse response, String etag) throws IOException {
        var range = wantedRange(request, etag);
        if (range == null) {
            response.setContentLengthLong(file.bytes());
            copy(0, file.bytes(), response);
            return;
        }
        try {
            var first = range.getRangeStart(file.bytes());
            var last = range.getRangeEnd(file.bytes());
            if (first > last || first >= file.bytes()) {
                throw new IllegalArgumentException("outside the file");
            }
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, file.bytes()));
            response.setContentLengthLong(last - first + 1);
            copy(first, last - first + 1, response);
        } catch (IllegalArgumentException outside) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
        }
    }

    /// One range at most; several, or one of another content (If-Range), mean the whole file.
    private static @org.jspecify.annotations.Nullable HttpRange wantedRange(HttpServletRequest request, String etag) {
        var header = request.getHeader(HttpHeaders.RANGE);
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null || (condition != null && !condition.equals(etag))) {
            return null;
        }
        try {
            var ranges = HttpRange.parseRanges(header);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private void copy(long from, long howMany, HttpServletResponse response) throws IOException {
        try (var content = files.open(file.hash(), from)) {
            var out = response.getOutputStream();
            var buffer = new byte[16_384];
            var left = howMany;
            while (left > 0) {
                var read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
