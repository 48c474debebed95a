package org.kapwa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Static files under names that change with their content.
@Controller
class AssetController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> show(@PathVariable String name, HttpServletRequest request) {
        var asset = assets.find(name);
        if (asset == null) {
            throw new NotFound();
        }
        var encoding = Encoding.wantedBy(request);
        var answer = ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (encoding != Encoding.PLAIN) {
            answer.header(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        return answer.body(asset.as(encoding));
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .body("User-agent: *\nDisallow: /search\nDisallow: /signin\nDisallow: /register\n");
    }
}
