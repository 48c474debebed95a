package org.kapwa.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Where a part of an Office or OpenDocument package names people.
///
/// @param part the parts that have it, by name
/// @param value what is taken out is its first or second group
/// @param isShown whether people know it as a name; initials, addresses and numbers of accounts only go
record NamePlace(Pattern part, Pattern value, boolean isShown) {

    /// ECMA-376 parts 1 and 2 (properties, comments, revisions), MS-DOCX, MS-XLSX and MS-PPTX (people of later versions).
    static final List<NamePlace> OFFICE = List.of(
            shown("docProps/core\\.xml|package/services/metadata/core-properties/.*\\.psmdcp", element("creator|lastModifiedBy")),
            shown("docProps/app\\.xml", element("Company|Manager")),
            shown("docProps/custom\\.xml", "<(?:\\w+:)?property\\b[^>]*\\bname=\"[^\"]*(?i:author|editor|e-?mail|owner|manager)[^\"]*\"[^>]*>\\s*<[^>]*(?<!/)>(.*?)</"),
            shown("customXml/item.*\\.xml", element("DisplayName")),
            shown("word/.*\\.xml", attribute("w:author|w15:author")),
            hidden("word/.*\\.xml", attribute("w:initials")),
            hidden("word/people\\.xml", "<\\w+:people\\b[^>]*(?<!/)>(.*)</\\w+:people>"),
            shown("xl/comments.*\\.xml|xl/comments/.*\\.xml", element("author")),
            shown("xl/persons/.*\\.xml", attribute("displayName")),
            hidden("xl/persons/.*\\.xml", attribute("userId")),
            shown("xl/workbook\\.xml", "<(?:\\w+:)?fileSharing\\b[^>]*\\buserName=\"([^\"]*)\""),
            shown("xl/revisions/.*\\.xml", attribute("userName")),
            shown("xl/revisions/userNames\\.xml", attribute("name")),
            hidden("xl/workbook\\.xml", "<(?:\\w+:)?absPath\\b[^>]*\\burl=\"([^\"]*)\""),
            shown("ppt/(commentAuthors|authors)\\.xml", attribute("name")),
            shown("ppt/changesInfos/.*\\.xml", attribute("name")),
            hidden("ppt/changesInfos/.*\\.xml", attribute("userId")),
            hidden("ppt/(commentAuthors|authors)\\.xml", attribute("initials|userId")));

    /// OpenDocument 1.3 part 3: metadata, annotations and tracked changes.
    static final List<NamePlace> OPEN_DOCUMENT = List.of(
            shown("(.*/)?meta\\.xml", element("initial-creator|creator|printed-by")),
            shown("(.*/)?meta\\.xml", "<(?:\\w+:)?user-defined\\b[^>]*\\bname=\"[^\"]*(?i:author|e-?mail|owner|manager)[^\"]*\"[^>]*(?<!/)>(.*?)</"),
            shown("(.*/)?(content|styles)\\.xml", element("creator")),
            hidden("(.*/)?(content|styles)\\.xml", element("creator-initials")));

    boolean isIn(String name) {
        return part.matcher(name).matches();
    }

    List<String> read(String text) {
        var names = new ArrayList<String>();
        for (var matcher = value.matcher(text); matcher.find(); ) {
            names.add(HtmlUtils.htmlUnescape(matcher.group(group(matcher)).replaceAll("<!\\[CDATA\\[|]]>|<[^>]*>", "")));
        }
        return names;
    }

    String without(String text) {
        var rest = new StringBuilder(text.length());
        var end = 0;
        for (var matcher = value.matcher(text); matcher.find(); ) {
            var group = group(matcher);
            rest.append(text, end, matcher.start(group));
            end = matcher.end(group);
        }
        return rest.append(text, end, text.length()).toString();
    }

    private static int group(Matcher matcher) {
        return matcher.group(1) != null ? 1 : 2;
    }

    private static NamePlace shown(String part, String value) {
        return place(part, value, true);
    }

    private static NamePlace hidden(String part, String value) {
        return place(part, value, false);
    }

    private static NamePlace place(String part, String value, boolean isShown) {
        return new NamePlace(
                Pattern.compile(part, Pattern.CASE_INSENSITIVE), Pattern.compile(value, Pattern.DOTALL), isShown);
    }

    private static String element(String names) {
        return "<(?:[\\w.-]+:)?(?:" + names + ")(?![\\w-])[^>]*(?<!/)>((?:<!\\[CDATA\\[.*?]]>|[^<]++|<(?!/))*+)</";
    }

    /// In a tag, be it the first there or behind another of these; not in what is written between tags.
    private static String attribute(String names) {
        return "(?:<|\\G)[^<>]*?\\s(?:" + names + ")\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')";
    }
}
