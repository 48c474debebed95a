package org.kapwa.trust;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;

/// Closed things with a random word in every part of them, put there through the forms that people use.
final class Canaries {

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Set<String> addresses = new TreeSet<>();
    private final Member keeper;
    private final Visitor owner;
    private final Visitor host;
    private final Visitor reader;

    Canaries(RunningSite site) {
        this.keeper = site.member("Kamala Keeps");
        this.owner = site.signedIn(keeper);
        this.host = site.signedIn(site.member("Hoda Hosts", Role.HOST));
        this.reader = site.signedIn(site.member("Rashid Reads"));
        plantResource("draft");
        plantResource("submitted");
        plantResource("refused");
        plantResource("withdrawn");
        plantTalk();
        plantCollection();
        plantProfile(site);
        saveSearches();
    }

    /// What each word stands for, by word.
    Map<String, String> words() {
        return words;
    }

    /// Where the closed things are, for those who guess.
    Set<String> addresses() {
        return addresses;
    }

    /// The member whose resources and collections the closed ones are.
    Member keeper() {
        return keeper;
    }

    Visitor owner() {
        return owner;
    }

    Visitor host() {
        return host;
    }

    /// Somebody who kept, collected and followed what is closed now.
    Visitor reader() {
        return reader;
    }

    private String word(String meaning) {
        var word = "kanari" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        words.put(word, meaning);
        return word;
    }

    private String plantResource(String state) {
        var text = "Closed words: " + word("text of a " + state + " resource");
        var name = word("file name of a " + state + " resource") + ".txt";
        var begun = owner.upload("/library", name, text.getBytes(StandardCharsets.UTF_8), "link", "");
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        var isTombstone = state.equals("withdrawn");
        var title = isTombstone ? "Old leaflet" : word("title of a " + state + " resource");
        var summary = word("abstract of a " + state + " resource");
        describe(id, state.equals("draft") ? "draft" : "submission", title, summary);
        decide(id, state);
        for (var path : new String[] {"", "/draft", "/files", "/files/1/removal", "/history", "-x", "-x/text/1", "/files/1/" + name, "/files/1/thumbnail"}) {
            addresses.add("/library/" + id + path);
        }
        return id;
    }

    private void decide(String id, String state) {
        switch (state) {
            case "refused" -> host.post("/library/" + id + "/refusal", "reason", word("reason of a refusal"));
            case "withdrawn" -> {
                host.post("/library/" + id + "/publication");
                collect(id);
                host.post("/library/" + id + "/withdrawal", "reason", "Out of date.");
            }
            default -> addresses.add("/library/" + id);
        }
    }

    /// Everybody may read the collection, and carry it away.
    private void collect(String resource) {
        reader.post("/me/saved", "resource", resource);
        reader.post("/collections", "title", "Kept leaflets", "resource", resource);
        var made = Visitor.location(owner.post("/collections", "title", "Leaflets", "shared", "true", "resource", resource));
        addresses.add(made);
        addresses.add(made.replaceAll("(\\d+)-.*", "$1/pack"));
    }

    private void plantTalk() {
        var begun = owner.post("/library", "link", "https://example.org/open");
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        describe(id, "submission", word("earlier title of a published resource"), "Open.");
        host.post("/library/" + id + "/publication");
        host.post("/library/" + id + "/notes", "text", word("note on a published resource"));
        var version = version(host, id);
        host.post(
                "/library/" + id + "/draft", "version", version, "title", "Open leaflet", "summary", "Open.", "type",
                "manual", "languages", "en", "licence", "unknown", "link", "https://example.org/of/" + id);
        addresses.add("/library/" + id + "/history");
        addresses.add("/library/" + id + "-open-leaflet");
    }

    private void plantCollection() {
        var made = owner.post("/collections", "title", word("title of a private collection"), "description", word("description of a private collection"));
        var path = Visitor.location(made);
        addresses.add(path);
        addresses.add(path.replaceAll("(\\d+)-.*", "$1/pack"));
        addresses.add(path.replaceAll("(\\d+)-.*", "$1/edit"));
    }

    private void plantProfile(RunningSite site) {
        var member = site.member("Paz Keeps");
        var paz = site.signedIn(member);
        paz.post(
                "/me/profile", "version", "0", "circle[name]", "public", "about", word("members-only text of a profile"),
                "circle[about]", "members", "helpsWith", word("private text of a profile"), "circle[helps-with]", "me",
                "links", "https://example.org/" + word("private link of a profile"), "circle[links]", "me");
        var entered = Visitor.location(paz.post("/organisations", "name", "Keeping House", "another", "true"));
        var place = entered.replaceAll("(\\d+)-.*", "$1") + "/affiliation";
        paz.post(place, "title", word("private place in an organisation"), "circle", "me");
        reader.post("/people/" + member.handle() + "/follow");
        addresses.add("/people/" + member.handle());
        addresses.add("/people/" + member.handle() + "?as=me");
        addresses.add(entered);
    }

    /// Of those who may see the closed things; their feeds are read by anybody who has the address.
    private void saveSearches() {
        for (var saver : List.of(owner, host)) {
            saver.post("/me/searches", "path", "/search", "query", "q=%22Closed+words%22");
            saver.post("/me/searches", "path", "/library", "query", "sort=newest");
            saver.post("/me/searches", "path", "/people", "query", "q=Paz+Keeps");
            Pattern.compile("/search/feed/[0-9a-f]+").matcher(saver.get("/me/searches").body()).results()
                    .forEach(feed -> addresses.add(feed.group()));
        }
    }

    private void describe(String id, String act, String title, String summary) {
        owner.post(
                "/library/" + id + "/" + act, "version", version(owner, id), "title", title, "summary", summary, "type",
                "manual", "languages", "en", "licence", "unknown", "link", "https://example.org/of/" + id);
    }

    private static String version(Visitor who, String id) {
        return who.get("/library/" + id + "/draft")
                .body()
                .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }
}
