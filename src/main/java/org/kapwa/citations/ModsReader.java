package org.kapwa.citations;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads MODS, the Library of Congress's shorter XML.
final class ModsReader implements CitationReader {

    @Override
    public Format format() {
        return Format.MODS;
    }

    @Override
    public boolean recognises(String start) {
        return start.startsWith("<") && start.matches("(?s).*<(\\w+:)?mods(Collection)?[\\s>].*");
    }

    @Override
    public Stream<Entry> read(String text) {
        return XmlRecords.of(text, Set.of("mods"), ModsReader::draft);
    }

    private static Draft draft(Node mods) {
        var draft = new Draft();
        mods.at("titleInfo")
                .filter(title -> title.attribute("type").isEmpty())
                .forEach(title -> draft.add(Field.TITLE, title(title)));
        draft.add(Field.SUMMARY, mods.first("abstract"));
        mods.at("genre").forEach(genre -> draft.add(Field.TYPE, genre.text()));
        mods.at("typeOfResource").forEach(kind -> draft.add(Field.TYPE, kind.text()));
        mods.at("name").forEach(name -> draft.add(isEditor(name) ? Field.EDITOR : Field.AUTHOR, name(name)));
        mods.at("language/languageTerm").forEach(language -> draft.add(Field.LANGUAGE, language.text()));
        mods.at("subject/topic").forEach(topic -> draft.add(Field.KEYWORD, topic.text()));
        mods.at("identifier").forEach(id -> identifier(id, draft));
        mods.at("location/url").forEach(url -> draft.add(Field.LINK, url.text()));
        origin(mods, draft);
        mods.at("relatedItem").filter(item -> item.attribute("type").equals("host")).forEach(host -> host(host, draft));
        return draft;
    }

    private static void origin(Node item, Draft draft) {
        for (var date : new String[] {"dateIssued", "dateCreated", "copyrightDate", "dateOther"}) {
            item.at("originInfo/" + date).forEach(when -> draft.add(Field.YEAR, when.text()));
        }
        draft.add(Field.PUBLISHER, item.first("originInfo/publisher"));
        item.at("originInfo/place/placeTerm")
                .filter(place -> place.attribute("type").equals("text"))
                .forEach(place -> draft.add(Field.PLACE, place.text()));
        if (item.first("originInfo/issuance").equals("monographic")) {
            draft.add(Field.TYPE, "book");
        }
    }

    private static void host(Node host, Draft draft) {
        draft.add(Field.CONTAINER, host.first("titleInfo/title"));
        host.at("identifier").filter(id -> id.attribute("type").equals("issn")).forEach(id -> draft.add(Field.SERIAL, id.text()));
        host.at("part/detail").forEach(detail -> {
            var field = detail.attribute("type").equals("volume") ? Field.VOLUME : Field.ISSUE;
            draft.add(field, detail.first("number"));
        });
        host.at("part/extent").forEach(extent -> {
            draft.add(Field.START_PAGE, extent.first("start"));
            draft.add(Field.END_PAGE, extent.first("end"));
        });
        draft.add(Field.YEAR, host.first("part/date"));
        origin(host, draft);
    }

    private static String title(Node info) {
        var subtitle = info.first("subTitle");
        var start = info.first("nonSort").isEmpty() ? "" : info.first("nonSort") + " ";
        return start + info.first("title") + (subtitle.isEmpty() ? "" : ": " + subtitle);
    }

    private static String name(Node name) {
        var family = part(name, "family");
        var given = part(name, "given");
        if (!family.isEmpty()) {
            return given.isEmpty() ? family : family + ", " + given;
        }
        return name.at("namePart")
                .filter(part -> !part.attribute("type").equals("date"))
                .map(Node::text)
                .findFirst()
                .orElse("");
    }

    private static String part(Node name, String type) {
        return name.at("namePart")
                .filter(part -> part.attribute("type").equals(type))
                .map(Node::text)
                .collect(Collectors.joining(" "));
    }

    private static boolean isEditor(Node name) {
        return name.at("role/roleTerm").anyMatch(role -> role.text().strip().matches("(?i)edt|editor"));
    }

    private static void identifier(Node id, Draft draft) {
        switch (id.attribute("type")) {
            case "doi" -> draft.add(Field.DOI, id.text());
            case "isbn", "issn" -> draft.add(Field.SERIAL, id.text());
            case "pmid", "pubmed" -> draft.add(Field.PMID, id.text());
            case "uri", "url" -> draft.add(Field.LINK, id.text());
            default -> {}
        }
    }
}
