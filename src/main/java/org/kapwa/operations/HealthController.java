package org.kapwa.operations;

import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// For whatever watches the process: is it alive, and can it do its work.
@Controller
class HealthController {

    private final JdbcClient db;

    HealthController(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> alive() {
        return ResponseEntity.ok("ok\n");
    }

    @GetMapping("/readyz")
    ResponseEntity<String> ready() {
        try {
            db.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok("database ok\n");
        } catch (DataAccessException down) {
            return ResponseEntity.status(503).header("Retry-After", "5").body("database down\n");
        }
    }
}
