package org.kapwa.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A list of codes that somebody publishes and this site may change.
///
/// @param titles by language
/// @param edition the publisher's
/// @param version this site's, one more with each change
/// @param codes in the order in which they are offered, a parent before its cases
record CodeSet(
        String id,
        Map<String, String> titles,
        String publisher,
        String edition,
        @Nullable Integer year,
        String licence,
        String sourceUrl,
        int version,
        SequencedMap<String, Code> codes,
        Map<String, List<CodeSets.Choice>> choices) {

    CodeSet withCodes(List<Code> inOrder) {
        return new CodeSet(
                id, titles, publisher, edition, year, licence, sourceUrl, version, tree(inOrder), new ConcurrentHashMap<>());
    }

    Label title(String language) {
        return Label.best(titles, language, id);
    }

    /// What may be chosen, with labels in a language; put together once for each.
    List<CodeSets.Choice> choices(String language) {
        return choices.computeIfAbsent(language, _ -> codes.values().stream()
                .filter(Code::isOffered)
                .map(code -> new CodeSets.Choice(code.code(), code.label(language).text()))
                .toList());
    }

    private static SequencedMap<String, Code> tree(List<Code> inOrder) {
        var cases = new LinkedHashMap<String, List<Code>>();
        inOrder.forEach(code -> cases.computeIfAbsent(code.parent(), _ -> new ArrayList<>()).add(code));
        var tree = new LinkedHashMap<String, Code>();
        grow(tree, cases, "");
        inOrder.forEach(code -> tree.putIfAbsent(code.code(), code));
        return tree;
    }

    private static void grow(Map<String, Code> tree, Map<String, List<Code>> cases, String parent) {
        for (var code : cases.getOrDefault(parent, List.of())) {
            tree.put(code.code(), code);
            grow(tree, cases, code.code());
        }
    }
}
