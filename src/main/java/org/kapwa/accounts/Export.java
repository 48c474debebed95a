package org.kapwa.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A member's copy of their data while it is written: a zip of JSON and of the files they brought. Until it is finished no
/// program opens it, so a copy that broke off is not taken for the whole.
public final class Export {

    private final ZipOutputStream zip;
    private final JdbcClient db;
    private final JsonMapper json;

    Export(OutputStream out, JdbcClient db, JsonMapper json) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.db = db;
        this.json = json;
    }

    /// Writes the rows of a query about `:member` as a JSON list under the columns' names.
    ///
    /// @param name its path in the zip, without ending: `account/sessions`
    public void rows(String name, String select, long member) throws IOException {
        var rows = db.sql("select coalesce(jsonb_pretty(jsonb_agg(to_jsonb(t))), '[]') from (" + select + ") as t")
                .param("member", member)
                .query(String.class)
                .single();
        text(name, rows);
    }

    public void json(String name, Object content) throws IOException {
        text(name, json.writerWithDefaultPrettyPrinter().writeValueAsString(content));
    }

    /// @param name its path in the zip, with its ending
    public void file(String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(zip);
        zip.closeEntry();
    }

    private void text(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".json"));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    public void finish() throws IOException {
        zip.finish();
    }
}
