package org.kapwa.operations;

import java.util.Comparator;
import java.util.List;
import org.kapwa.web.VitalSign;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// For whatever watches the process: is it alive, and can it do its work.
@Controller
class HealthController {

    private static final String AFTER_SECONDS = "5";

    private final List<VitalSign> signs;

    HealthController(List<VitalSign> signs) {
        this.signs = signs.stream().sorted(Comparator.comparing(VitalSign::name)).toList();
    }

    @GetMapping("/healthz")
    ResponseEntity<String> alive() {
        return ResponseEntity.ok("ok\n");
    }

    /// A line for each sign; 503 when one of them is bad.
    @GetMapping("/readyz")
    ResponseEntity<String> ready() {
        var lines = new StringBuilder();
        var allWell = true;
        for (var sign : signs) {
            var well = sign.isWell();
            allWell &= well;
            lines.append(sign.name()).append(well ? " ok\n" : " down\n");
        }
        return allWell
                ? ResponseEntity.ok(lines.toString())
                : ResponseEntity.status(503).header("Retry-After", AFTER_SECONDS).body(lines.toString());
    }
}
