package org.kapwa.accounts;

import java.io.OutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Begins members' copies of their data.
@Component
public class Exports {

    private final JdbcClient db;
    private final JsonMapper json;

    Exports(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public Export into(OutputStream out) {
        return new Export(out, db, json);
    }
}
