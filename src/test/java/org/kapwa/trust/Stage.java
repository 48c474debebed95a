package org.kapwa.trust;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.storage.Uploads;
import org.kapwa.web.Role;
import org.kapwa.web.Route;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The people and things with which the authorisation file is walked: one signed-in visitor a column, and a fresh thing
/// in the right state for each request.
final class Stage implements AutoCloseable {

    private final RunningSite site;
    private final JdbcClient db;
    private final Member owner;
    private final StagePeople people;
    private @Nullable RunningSite empty;
    private final Map<String, Visitor> visitors = new HashMap<>();

    Stage(RunningSite site) {
        this.site = site;
        this.db = site.bean(JdbcClient.class);
        this.owner = site.member("Olena Owner");
        this.people = new StagePeople(site);
        signInAgain();
    }

    void signInAgain() {
        var staff = new EnumMap<Role, String>(Map.of(
                Role.HOST, "Hoda Host", Role.MODERATOR, "Mateo Moderator", Role.ADMINISTRATOR, "Ada Administrator"));
        staff.forEach((role, name) -> visitors.put(role.code(), site.signedIn(site.member(name, role))));
        visitors.put("anonymous", site.visitor());
        visitors.put("member", site.signedIn(site.member("Meron Member")));
        visitors.put(Route.OWNER, site.signedIn(owner));
        visitors.putAll(people.halfway());
    }

    Visitor visitor(String column) {
        return visitors.get(column);
    }

    /// What a form needs to get as far as its own rules.
    String[] fields(Route row) {
        var pattern = row.pattern().getPatternString();
        if (Set.of("/me/saved", "/collections/{id:\\d+}/items").contains(pattern)) {
            return new String[] {"resource", Long.toString(resource("published"))};
        }
        if (pattern.startsWith("/library/{id:\\d+}/relations")) {
            return new String[] {"relation", "translation-of", "other", Long.toString(resource("published"))};
        }
        return pattern.startsWith("/admin/members/") ? new String[] {"reason", "Spam.", "role", "host"} : new String[0];
    }

    /// The address of a fresh thing in the row's state.
    String path(Route row) {
        var pattern = row.pattern().getPatternString().replace("{ending:csv|ris|bib|json}", "csv");
        if (pattern.startsWith("/library/{id:")) {
            return resourcePath(pattern, resource(row.state()));
        }
        if (pattern.startsWith("/organisations/{id:")) {
            return organisationPath(pattern, organisation(row.state()));
        }
        if (pattern.startsWith("/collections/{id:")) {
            return collectionPath(pattern, collection(row.state().equals("public")));
        }
        if (pattern.startsWith("/admin/members/{id:")) {
            return memberPath(pattern, people.member(row.state()));
        }
        if (pattern.startsWith("/library/imports/{id:")) {
            return pattern.replace("{id:\\d+}", Long.toString(referenceImport()));
        }
        if (pattern.startsWith("/admin/code-sets/{set}") || pattern.startsWith("/admin/concepts/{id}")) {
            return pattern.replace("{set}", "resource-type")
                    .replace("{code}", "manual")
                    .replace("{id}", "depression")
                    .replace("{language}", "en");
        }
        if (pattern.equals("/people/{handle}/photo")) {
            return pattern.replace("{handle}", photographed(row.state().equals("shown")));
        }
        if (pattern.startsWith("/people/{handle}")) {
            return pattern.replace("{handle}", person(row.state()));
        }
        return switch (pattern) {
            case "/search/feed/{secret}" -> "/search/feed/" + (row.state().equals("open") ? savedSearch("secret") : "unknown");
            case "/me/consents/{code}/withdrawal" -> "/me/consents/following/withdrawal";
            case "/letters/{secret}" -> "/letters/" + (row.state().equals("open") ? letters() : "unknown");
            case "/me/searches/{id:\\d+}/removal" -> "/me/searches/" + savedSearch("id") + "/removal";
            case "/signin/link" -> row.state().equals("offered") ? pattern : empty().url() + pattern;
            case "/signin/provider", "/signin/provider/return" -> row.state().equals("named") ? pattern : empty().url() + pattern;
            case "/signin/link/{secret}" -> "/signin/link/" + people.link("sign-in", row.state());
            case "/password/{secret}" -> "/password/" + people.link("password", row.state());
            case "/email/{secret}" -> "/email/" + people.link("email", row.state());
            case "/invitation/{secret}" -> "/invitation/" + people.invitation(row.state());
            case "/me/sessions/{id:\\d+}/end" -> "/me/sessions/1/end";
            case "/me/passkeys/{id:\\d+}/removal" -> "/me/passkeys/1/removal";
            case "/admin/invitations/{id:\\d+}/withdrawal" -> "/admin/invitations/1/withdrawal";
            case "/me/saved/{resource:\\d+}/removal" -> "/me/saved/1/removal";
            case "/assets/{name}" -> site.visitor().get("/").body().replaceAll("(?s).*href=\"(/assets/kapwa[^\"]+)\".*", "$1");
            case "/library/uploads/{upload}" -> "/library/uploads/" + upload();
            case "/register/{secret}" -> "/register/" + registration(row.state());
            case "/first-administrator/{secret}" -> firstAdministrator(row.state());
            default -> plain(pattern);
        };
    }

    private static String plain(String pattern) {
        if (pattern.contains("{")) {
            throw new IllegalStateException("the stage has nothing for " + pattern);
        }
        return pattern;
    }

    private static String resourcePath(String pattern, long id) {
        return pattern.replace("{id:\\d+}-{slug}", id + "-calm-breathing")
                .replace("{id:\\d+}", Long.toString(id))
                .replace("{position:\\d+}", "1")
                .replace("{page:\\d+}", "1")
                .replace("{name}", "calm.txt");
    }

    private static String memberPath(String pattern, long id) {
        return pattern.replace("{id:\\d+}", Long.toString(id)).replace("{role}", "host");
    }

    private long referenceImport() {
        return db.sql("""
                        insert into reference_import (member, name, bytes, content, state, created, uploaded_at)
                        values (:owner, 'records.ris', 0, '', 'checked', 1, now())
                        returning id
                        """)
                .param("owner", owner.id())
                .query(Long.class)
                .single();
    }

    private static String collectionPath(String pattern, long id) {
        return pattern.replace("{id:\\d+}-{slug}", id + "-calm-days")
                .replace("{id:\\d+}", Long.toString(id))
                .replace("{resource:\\d+}", "1");
    }

    private long collection(boolean isPublic) {
        var id = db.sql("""
                        insert into collection (owner, title, language, public, changed_at)
                        values (:owner, 'Calm days', 'en', :public, now())
                        returning id
                        """)
                .param("owner", owner.id())
                .param("public", isPublic)
                .query(Long.class)
                .single();
        db.sql("insert into collection_item values (:id, :resource, 1, '')")
                .param("id", id)
                .param("resource", resource("published"))
                .update();
        return id;
    }

    private String savedSearch(String column) {
        return db.sql("""
                        insert into saved_search (member, secret, path, query, language, saved_at)
                        values (:owner, md5(random()::text), '/search', 'q=calm', 'en', now())
                        returning %s::text
                        """.formatted(column))
                .param("owner", owner.id())
                .query(String.class)
                .single();
    }

    private String letters() {
        return db.sql("""
                        insert into desk_letter (host, secret) values (:owner, gen_random_uuid()::text)
                            on conflict (host) do update set wanted = true
                        returning secret
                        """)
                .param("owner", owner.id())
                .query(String.class)
                .single();
    }

    private long resource(String state) {
        var id = db.sql("""
                        insert into resource (state, contributor, title, abstract, type, languages, link, files_had, begun_at,
                                              changed_at, submitted_at, published_at)
                        values (:state, :owner, 'Calm breathing', 'An exercise.', 'manual', '{en}',
                                'https://example.org/calm', 1, now(), now(), now(),
                                case when :state in ('published', 'withdrawn') then now() end)
                        returning id
                        """)
                .param("state", state)
                .param("owner", owner.id())
                .query(Long.class)
                .single();
        var hash = "%064x".formatted(id);
        db.sql("""
                        insert into stored_file (hash, bytes, media_type, kept_at, reading, pages)
                        values (:hash, 0, 'text/plain', now(), 'read', 1)
                        """).param("hash", hash).update();
        db.sql("insert into file_part values (:hash, 1, 1, 1, 'Breathe out.')").param("hash", hash).update();
        db.sql("insert into resource_file (resource, position, file, name, bytes) values (:id, 1, :hash, 'calm.txt', 1)")
                .param("id", id)
                .param("hash", hash)
                .update();
        db.sql("insert into thumbnail values (:hash, :hash, 1, 1, 1)").param("hash", hash).update();
        writeEmptyFile(hash);
        return id;
    }

    private void writeEmptyFile(String hash) {
        try {
            var home = java.nio.file.Path.of(site.property("kapwa.home"), "files");
            var folder = home.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
            java.nio.file.Files.createDirectories(folder);
            java.nio.file.Files.write(folder.resolve(hash), new byte[0]);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String person(String state) {
        var person = site.member("Paz Person");
        db.sql("update member set state = :state where id = :id")
                .param("state", state)
                .param("id", person.id())
                .update();
        return person.handle();
    }

    private String photographed(boolean shown) {
        var person = site.member("Paz Person");
        var hash = "%064x".formatted(1_000_000 + person.id());
        db.sql("insert into stored_file (hash, bytes, media_type, kept_at, reading) values (:hash, 0, 'image/png', now(), 'none')")
                .param("hash", hash)
                .update();
        writeEmptyFile(hash);
        db.sql("insert into profile (member, photo, circles, changed_at) values (:id, :hash, :circles::jsonb, now())")
                .param("id", person.id())
                .param("hash", hash)
                .param("circles", shown ? "{\"photo\": \"public\"}" : "{\"photo\": \"me\"}")
                .update();
        return person.handle();
    }

    private String organisationPath(String pattern, long id) {
        return pattern.replace("{id:\\d+}-{slug}", id + "-quiet-rivers")
                .replace("{id:\\d+}", Long.toString(id))
                .replace("{handle}", belongingTo(id));
    }

    private long organisation(String state) {
        var id = organisation();
        if (state.equals("merged")) {
            db.sql("update organisation set state = 'merged', merged_into = :other where id = :id")
                    .param("other", organisation())
                    .param("id", id)
                    .update();
        }
        return id;
    }

    private long organisation() {
        return db.sql("""
                        insert into organisation (name, folded, created_by, created_at, changed_at)
                        values ('Quiet Rivers', 'quiet rivers', :owner, now(), now())
                        returning id
                        """)
                .param("owner", owner.id())
                .query(Long.class)
                .single();
    }

    private String belongingTo(long organisation) {
        db.sql("insert into affiliation (organisation, member, circle, said_at) values (:id, :member, 'public', now())")
                .param("id", organisation)
                .param("member", owner.id())
                .update();
        return owner.handle();
    }

    private String upload() {
        return site.bean(Uploads.class).begin(owner.id(), "calm.txt", 10).id();
    }

    private String registration(String state) {
        if (!state.equals("open")) {
            return "used";
        }
        var email = "walker" + System.nanoTime() + "@example.org";
        site.visitor().post("/register", "name", "Walker", "email", email, "password", RunningSite.PASSWORD);
        return db.sql("select text from mail where recipient = :email")
                .param("email", email)
                .query(String.class)
                .single()
                .replaceAll("(?s).*/register/(\\S+).*", "$1");
    }

    /// Such a link is only open on a site that has no administrator yet.
    private String firstAdministrator(String state) {
        if (!state.equals("open")) {
            return "/first-administrator/used";
        }
        empty().bean(JdbcClient.class).sql("""
                        insert into one_time_link (token_hash, purpose, expires_at)
                        values (sha256('walker'), 'first-administrator', now() + interval '1 hour')
                        on conflict do nothing
                        """).update();
        return empty().url() + "/first-administrator/walker";
    }

    /// A site without an administrator, which offers neither sign-in links nor an outside provider.
    private RunningSite empty() {
        if (empty == null) {
            empty = RunningSite.with("--kapwa.signin.links=false", "--kapwa.oidc.issuer=");
        }
        return empty;
    }

    @Override
    public void close() {
        if (empty != null) {
            empty.close();
        }
    }
}
