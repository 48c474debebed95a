package org.kapwa.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.web.Changed;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;

class CodeSetsTest {

    private final RunningSite site = RunningSite.shared();
    private final CodeSets codeSets = site.bean(CodeSets.class);
    private final KeptCodes kept = site.bean(KeptCodes.class);
    private final History history = site.bean(History.class);
    private final Viewer ada = viewer();

    private Viewer viewer() {
        var member = site.member("Ada of the words", Role.ADMINISTRATOR);
        return new Viewer(member.id(), member.handle(), member.name(), java.util.Set.of(Role.ADMINISTRATOR));
    }

    @Test
    void aCodeHasItsLabelInTheLanguageOfTheReaderElseInEnglishElseItIsItsOwnLabel() {
        assertThat(codeSets.label("resource-type", "manual", "fr")).isEqualTo("Manuel");
        assertThat(codeSets.label("resource-type", "manual", "fr-CA")).isEqualTo("Manuel");
        assertThat(codeSets.labelled("resource-type", "manual", "km")).isEqualTo(new Label("Manual", "en"));
        assertThat(codeSets.labelled("resource-type", "no-such", "fr")).isEqualTo(new Label("no-such", ""));
        assertThat(codeSets.label("no-such-set", "manual", "fr")).isEqualTo("manual");
    }

    @Test
    void aCodeKnowsWhatItIsCalledElsewhere() {
        assertThat(codeSets.property("licence", "cc-by-4.0", "spdx")).isEqualTo("CC-BY-4.0");
        assertThat(codeSets.property("resource-type", "manual", "coar")).startsWith("http://purl.org/coar/");
        assertThat(codeSets.property("organisation-type", "academic", "hapi")).isEqualTo("431");
        assertThat(codeSets.property("language", "ar", "dir")).isEqualTo("rtl");
        assertThat(codeSets.property("licence", "unknown", "url")).isEmpty();
    }

    @Test
    void choicesStandInTheOrderOfTheTableWithCasesAfterTheirParent() {
        assertThat(codeSets.choices("resource-type", "en"))
                .extracting(CodeSets.Choice::code)
                .startsWith("guideline", "standard", "manual");

        add("audience", "test-order", "general-public");

        var codes = codeSets.choices("audience", "en").stream().map(CodeSets.Choice::code).toList();
        assertThat(codes.indexOf("test-order")).isBetween(1, codes.size() - 10);
    }

    @Test
    void aRetiredCodeIsNoLongerOfferedButStillHasItsLabel() {
        var code = add("setting", "test-retired", "");

        kept.change(code, code.retire(), Change.Act.RETIRED, ada);

        assertThat(codeSets.choices("setting", "en")).extracting(CodeSets.Choice::code).doesNotContain("test-retired");
        assertThat(codeSets.label("setting", "test-retired", "en")).isEqualTo("Test test-retired");
        assertThat(codeSets.has("setting", "test-retired")).isTrue();
    }

    @Test
    void aMergedCodeStandsForAnother() {
        var old = add("setting", "test-old", "");
        var target = add("setting", "test-new", "");

        kept.change(old, old.mergeInto(target), Change.Act.MERGED, ada);

        assertThat(codeSets.current("setting", "test-old")).isEqualTo("test-new");
        assertThat(codeSets.label("setting", "test-old", "en")).isEqualTo("Test test-new");
        assertThatThrownBy(() -> target.mergeInto(codeSets.find("setting", "test-old"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> target.mergeInto(target)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRevivedCodeStandsForItselfAgain() {
        var old = add("setting", "test-back", "");
        kept.change(old, old.mergeInto(add("setting", "test-other", "")), Change.Act.MERGED, ada);

        var merged = codeSets.find("setting", "test-back");
        kept.change(merged, merged.revive(), Change.Act.REVIVED, ada);

        assertThat(codeSets.current("setting", "test-back")).isEqualTo("test-back");
    }

    @Test
    void eachChangeIsANewVersionWithWhoWhenBeforeAndAfter() {
        var code = add("population", "test-history", "");
        var version = codeSets.set("population").version();

        kept.change(code, code.described(Map.of("en", "Other words"), Map.of()), Change.Act.CHANGED, ada);

        assertThat(codeSets.set("population").version()).isEqualTo(version + 1);
        assertThat(history.of("population", "test-history").getFirst()).satisfies(change -> {
            assertThat(change.version()).isEqualTo(version + 1);
            assertThat(change.name()).isEqualTo("Ada of the words");
            assertThat(change.field()).isEqualTo("label en");
            assertThat(change.before()).isEqualTo("Test test-history");
            assertThat(change.after()).isEqualTo("Other words");
        });
    }

    @Test
    void whoEditsWhatSomebodyElseHasJustEditedIsTold() {
        var code = add("population", "test-twice", "");
        kept.change(code, code.described(Map.of("en", "First"), Map.of()), Change.Act.CHANGED, ada);

        assertThatThrownBy(() ->
                        kept.change(code, code.described(Map.of("en", "Second"), Map.of()), Change.Act.CHANGED, ada))
                .isInstanceOf(Changed.class);

        assertThat(codeSets.label("population", "test-twice", "en")).isEqualTo("First");
    }

    @Test
    void aHundredThousandLabelsTakeNoTime() {
        var began = System.nanoTime();
        var letters = 0;
        for (var i = 0; i < 100_000; i++) {
            letters += codeSets.label("resource-type", "manual", "fr").length();
        }
        var millis = (System.nanoTime() - began) / 1_000_000;
        System.out.printf("code sets: 100,000 labels in %d ms%n", millis);

        assertThat(letters).isEqualTo(600_000);
        assertThat(millis).isLessThan(1_000);
    }

    private Code add(String set, String code, String parent) {
        var labels = new LinkedHashMap<>(Map.of("en", "Test " + code));
        kept.change(Code.own(set, code, parent, Map.of()), Code.own(set, code, parent, labels), Change.Act.ADDED, ada);
        return codeSets.find(set, code);
    }
}
