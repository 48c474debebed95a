package org.kapwa.vocabulary;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Ahead;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Code sets with their labels, answered from memory. The database has them; this copy is at most a second behind it.
@Component
public class CodeSets {

    /// A code as a form offers it.
    public record Choice(String code, String label) {}

    private final Ahead<Map<String, CodeSet>> sets;

    CodeSets(ShippedCodeSets shipped, KeptCodes kept) {
        this.sets = new Ahead<>(shipped::take, kept::read);
    }

    /// A site whose code sets cannot be read does not start.
    @EventListener
    void await(ApplicationStartedEvent started) {
        sets.get();
    }

    /// The codes of a set that may be chosen, in its own order, with labels in a language (or English).
    public List<Choice> choices(String codeSet, String language) {
        var set = sets.get().get(codeSet);
        return set == null ? List.of() : set.choices(language);
    }

    /// The languages that may be chosen, under their own names, or under those in a language where their own is not known.
    public List<Choice> languages(String language) {
        var alphabet = Collator.getInstance(ULocale.ROOT);
        return choices("language", language).stream()
                .map(choice -> new Choice(choice.code(), ownName(choice)))
                .sorted((one, other) -> alphabet.compare(one.label(), other.label()))
                .toList();
    }

    private static String ownName(Choice choice) {
        var own = Reader.ownName(choice.code());
        return own.equals(choice.code()) ? choice.label() : own;
    }

    /// The label of a code in a language, in English where that lacks one, or the code itself where it is unknown. A
    /// merged code has the label of the one that stands for it.
    public String label(String codeSet, String code, String language) {
        return labelled(codeSet, code, language).text();
    }

    /// The same with the language that the label is in.
    public Label labelled(String codeSet, String code, String language) {
        var found = code(codeSet, current(codeSet, code));
        return found == null ? new Label(code, "") : found.label(language);
    }

    /// Whether there is such a code, be it offered, retired or merged.
    public boolean has(String codeSet, String code) {
        return code(codeSet, code) != null;
    }

    /// The code that stands for this one now: itself unless it was merged into another.
    public String current(String codeSet, String code) {
        var found = code(codeSet, code);
        for (var steps = 0; found != null && !found.mergedInto().isEmpty() && steps < 50; steps++) {
            found = code(codeSet, found.mergedInto());
        }
        return found == null ? code : found.code();
    }

    /// What a code is called elsewhere, or another fact about it; empty where it has none.
    ///
    /// @param name `coar`, `schema_org`, `datacite` of a resource type; `url`, `spdx`, `open` of a licence; `hapi` of
    ///     an organisation type; `own`, `dir`, `script` of a language
    public String property(String codeSet, String code, String name) {
        var found = code(codeSet, current(codeSet, code));
        return found == null ? "" : found.properties().getOrDefault(name, "");
    }

    List<CodeSet> all() {
        return new ArrayList<>(sets.get().values());
    }

    CodeSet set(String codeSet) {
        var found = sets.get().get(codeSet);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    Code find(String codeSet, String code) {
        var found = code(codeSet, code);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    void refresh() {
        sets.refresh();
    }

    @TransactionalEventListener
    void refreshAfter(KeptCodes.CodesChanged news) {
        refresh();
    }

    /// @return whether the copy was behind
    boolean catchUp(Map<String, Integer> versions) {
        var known = sets.get();
        var behind = versions.entrySet().stream()
                .filter(each -> !each.getKey().equals(Versions.CONCEPTS))
                .anyMatch(each -> !known.containsKey(each.getKey()) || known.get(each.getKey()).version() != each.getValue());
        if (behind) {
            sets.refresh();
        }
        return behind;
    }

    private @Nullable Code code(String codeSet, String code) {
        var set = sets.get().get(codeSet);
        return set == null ? null : set.codes().get(code);
    }
}
