package org.kapwa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every index has to do; each implementation runs it.
abstract class SearchIndexContract {

    private static final Set<String> EVERYONE = Set.of("public");
    private static final FeedPosition SOMEWHERE = new FeedPosition("a feed", 7, 3);

    private SearchIndex index;

    /// Opens the index; the second time the same one.
    abstract SearchIndex open();

    @BeforeEach
    void openIndex() {
        index = open();
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Nested
    class WhatIsKept {

        @Test
        void aThingPutAgainIsThereOnce() {
            put(english(1, "Calm breathing", ""));
            put(english(1, "Slow breathing", ""));

            assertThat(found("breathing")).containsExactly(1L);
            assertThat(found("calm")).isEmpty();
        }

        @Test
        void aThingRemovedIsGone() {
            put(english(1, "Calm breathing", ""), english(2, "Slow breathing", ""));
            assertThat(found("breathing")).containsExactlyInAnyOrder(1L, 2L);

            index.remove(List.of(new Thing("resource", 1)));
            index.refresh();

            assertThat(found("breathing")).containsExactly(2L);
        }

        @Test
        void whatWasSavedIsThereAfterwardsWithItsPosition() {
            put(english(1, "Calm breathing", ""));
            index.save(SOMEWHERE);
            put(english(2, "Slow breathing", ""));

            index.close();
            index = open();

            assertThat(found("breathing")).containsExactly(1L);
            assertThat(index.position()).contains(SOMEWHERE);
        }

        @Test
        void buildingAnewKeepsTheOldUntilItIsFinished() {
            put(english(1, "Calm breathing", ""), english(2, "Slow breathing", ""));

            index.beginAnew();
            put(english(2, "Slow breathing", ""));
            assertThat(found("breathing")).containsExactlyInAnyOrder(1L, 2L);
            index.finishAnew();
            index.refresh();

            assertThat(found("breathing")).containsExactly(2L);
        }

        @Test
        void anUnfinishedBuildIsBegunAgain() {
            index.beginAnew();
            index.save(SOMEWHERE);

            index.close();
            index = open();

            assertThat(index.position()).isEmpty();
        }
    }

    @Nested
    class Words {

        @Test
        void wordsAreKnownByTheirScriptWhateverTheLanguageOfTheInterface() {
            put(document(1, "ar", "التعامل مع الصدمات النفسية", ""));

            for (var language : List.of("ar", "fr", "en")) {
                var query = IndexAlone.query("صدمة", language, 10);
                assertThat(index.find(query).hits()).as(language).extracting(Results.Hit::id).containsExactly(1L);
            }
        }

        @Test
        void endingsDoNotMatter() {
            put(english(1, "Supporting grieving children", ""));

            assertThat(found("support for a child")).containsExactly(1L);
        }

        @Test
        void aTitleSaysMoreThanAText() {
            put(english(1, "Annual report", "It also mentions stretchers."), english(2, "Stretchers", "About them."));

            assertThat(found("stretchers")).containsExactly(2L, 1L);
        }

        @Test
        void aPhraseStandsSideBySide() {
            put(english(1, "Safe spaces for girls", ""), english(2, "Spaces that girls call safe", ""));

            assertThat(found("\"safe spaces\"")).containsExactly(1L);
            assertThat(found("«safe spaces»")).containsExactly(1L);
            assertThat(found("„safe spaces“")).containsExactly(1L);
            assertThat(found("「safe spaces」")).containsExactly(1L);
        }

        @Test
        void bothOfTwoWordsMustBeThere() {
            put(english(1, "Handbook for drivers", ""), english(2, "Handbook for cooks", ""));

            assertThat(found("handbook cooks")).containsExactly(2L);
        }

        @Test
        void aLongQuestionNeedsOnlyMostOfItsWords() {
            put(english(1, "Helping bicycle couriers who witnessed an avalanche", ""));

            assertThat(found("how can I go about helping couriers who saw an avalanche on their bicycle yesterday"))
                    .containsExactly(1L);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"l'écoute", "ecoute", "écoute", "ÉCOUTE", "l’écoute active"})
        void accentsCaseAndArticlesDoNotMatter(String typed) {
            put(document(1, "fr", "Guide de l’écoute active", ""));

            assertThat(found(typed)).containsExactly(1L);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "", " ", "?", "\"", "\"\"", "((((", "a AND", "title:x", "*", "~~", "+-", "AND OR NOT", "[1 TO", "\\",
                    "\u0000", "\ud800", "“", "«»", "' OR 1=1 --", "a^^3", "#depression", "en|child", "💬"
                })
        void nothingThatIsTypedBreaksIt(String typed) {
            put(english(1, "Calm breathing", ""));

            assertThat(index.find(query(typed)).total()).isLessThanOrEqualTo(1);
        }

        @Test
        void aVeryLongQueryIsCutNotRefused() {
            put(english(1, "Calm breathing", ""));

            assertThat(index.find(query("calm breathing ".repeat(5_000))).total()).isEqualTo(1);
        }

        @Test
        void nothingTypedFindsEverythingNewestFirst() {
            put(english(1, "First", ""), english(3, "Third", ""), english(2, "Second", ""));

            assertThat(found("")).containsExactly(3L, 2L, 1L);
        }
    }

    @Nested
    class AcrossLanguages {

        @Test
        void aConceptIsFoundInEveryLanguageThatHasWordsForIt() {
            put(
                    document(1, "fr", "Vivre avec la dépression", ""),
                    document(2, "ar", "علاج الاكتئاب", ""),
                    document(3, "sw", "Kukabiliana na kifafa", ""));

            assertThat(found("depression")).containsExactlyInAnyOrder(1L, 2L);
        }

        @Test
        void aThemeIsFoundByItsNameInAnyLanguageThoughNoTextSaysIt() {
            put(labelled(1, "", Map.of("theme", List.of("grief"))), english(2, "A tree", ""));

            assertThat(found("duelo")).containsExactly(1L);
            assertThat(found("grief")).containsExactly(1L);
        }

        @Test
        void whatAFacetIsCalledCountsAsOneOfTheWords() {
            put(
                    labelled(1, "Manual; Manuel; Senegal; Sénégal", Map.of()),
                    labelled(2, "Video; Vidéo; Senegal; Sénégal", Map.of()));

            assertThat(found("manuel thing")).containsExactly(1L);
            assertThat(found("senegal")).containsExactlyInAnyOrder(1L, 2L);
        }

        @Test
        void whatAFacetIsCalledAndWhatAThemeIsCalledAreFoundTogether() {
            put(
                    labelled(1, "Manual; Senegal; Sénégal", Map.of("theme", List.of("grief", "depression"))),
                    labelled(2, "Manual; Senegal; Sénégal", Map.of()));

            assertThat(found("grief senegal")).containsExactly(1L);
        }

        @Test
        void theReaderIsToldWhatElseWasLookedFor() {
            var also = index.find(query("depression")).alsoSearched();

            assertThat(also)
                    .anySatisfy(row -> {
                        assertThat(row.language()).isEqualTo("es");
                        assertThat(row.words()).containsExactly("depresión");
                    });
        }

        @Test
        void itCanBeTurnedOff() {
            put(document(1, "es", "Los duelos", ""), english(2, "Grief", ""));

            var results = index.find(new SearchQuery(
                    "grief", "en", Set.of(), Map.of(), EVERYONE, SearchQuery.Sort.BEST, false, 0, 10));

            assertThat(results.hits()).extracting(Results.Hit::id).containsExactly(2L);
            assertThat(results.alsoSearched()).isEmpty();
        }

        @Test
        void theLanguageThatWasTypedComesFirst() {
            put(document(1, "fr", "Épilepsie", ""), english(2, "Epilepsy", ""), document(3, "es", "Epilepsia", ""));

            assertThat(found("epilepsy")).first().isEqualTo(2L);
            assertThat(found("epilepsy")).containsExactlyInAnyOrder(1L, 2L, 3L);
        }

        @ParameterizedTest
        @CsvSource({"fr, stress, 1", "en, stress, 2", "fr, deuil, 3", "en, tortoise, 6", "fr, tortoise, 5", "ar, tortoise, 6"})
        void ofEqualsTheOnesInTheReadersLanguageComeFirstIfItMayBeWhatWasTyped(String reader, String words, long first) {
            put(document(1, "fr", "Stress", ""), english(2, "Stress", ""));
            put(document(3, "fr", "Deuil", ""), english(4, "Grief", ""));
            put(document(5, "fr", "Tortoise", ""), english(6, "Tortoise", ""), document(7, "ar", "Tortoise", ""));

            var results = index.find(
                    new SearchQuery(words, reader, Set.of(), Map.of(), EVERYONE, SearchQuery.Sort.BEST, true, 0, 10));

            assertThat(results.hits()).first().extracting(Results.Hit::id).isEqualTo(first);
        }
    }

    @Nested
    class Facets {

        @Test
        void aFacetsOwnChoiceDoesNotNarrowItsCounts() {
            put(typed(1, "manual", "KEN"), typed(2, "manual", "UGA"), typed(3, "report", "KEN"));

            var results = index.find(filtered(Map.of("type", Set.of("manual"))));

            assertThat(results.total()).isEqualTo(2);
            assertThat(results.facets().get("type"))
                    .containsExactly(new Results.Count("manual", 2), new Results.Count("report", 1));
            assertThat(results.facets().get("country"))
                    .containsExactly(new Results.Count("KEN", 1), new Results.Count("UGA", 1));
        }

        @Test
        void valuesOfOneFacetAreAlternativesAndFacetsNarrow() {
            put(typed(1, "manual", "KEN"), typed(2, "leaflet", "KEN"), typed(3, "report", "KEN"), typed(4, "manual", "UGA"));

            var results =
                    index.find(filtered(Map.of("type", Set.of("manual", "leaflet"), "country", Set.of("KEN"))));

            assertThat(results.hits()).extracting(Results.Hit::id).containsExactlyInAnyOrder(1L, 2L);
        }

        @Test
        void kindsAreCountedTheSameWay() {
            put(english(1, "Calm breathing", ""), ofKind("thread", 2, "Calm breathing?"));

            var results = index.find(new SearchQuery(
                    "calm", "en", Set.of("thread"), Map.of(), EVERYONE, SearchQuery.Sort.BEST, true, 0, 10));

            assertThat(results.hits()).extracting(Results.Hit::kind).containsExactly("thread");
            assertThat(results.facets().get("kind"))
                    .containsExactlyInAnyOrder(new Results.Count("resource", 1), new Results.Count("thread", 1));
        }

        @Test
        void titlesSortAsPeopleSortThem() {
            put(english(1, "zebra", ""), english(2, "Élan", ""), english(3, "Apple", ""), english(4, "elbow", ""));

            var results = index.find(new SearchQuery(
                    "", "en", Set.of(), Map.of(), EVERYONE, SearchQuery.Sort.TITLE, true, 0, 10));

            assertThat(results.hits()).extracting(Results.Hit::id).containsExactly(3L, 2L, 4L, 1L);
        }

        @Test
        void theNextPageGoesOn() {
            put(english(1, "First", ""), english(2, "Second", ""), english(3, "Third", ""));

            var results = index.find(new SearchQuery(
                    "", "en", Set.of(), Map.of(), EVERYONE, SearchQuery.Sort.NEWEST, true, 2, 2));

            assertThat(results.hits()).extracting(Results.Hit::id).containsExactly(1L);
            assertThat(results.total()).isEqualTo(3);
        }
    }

    @Nested
    class WhyItWasFound {

        @Test
        void whatWasFoundIsMarkedAndAllElseIsEscaped() {
            put(english(1, "<b>Calm</b> & breathing", "It's \"calm\"."));

            var hit = index.find(query("calm")).hits().getFirst();

            assertThat(hit.title()).isEqualTo("&lt;b&gt;<mark>Calm</mark>&lt;/b&gt; &amp; breathing");
            assertThat(hit.snippets().getFirst().html()).isEqualTo("It&#39;s &#34;<mark>calm</mark>&#34;.");
        }

        @Test
        void aPassageOfTheTextSaysFromWhichPageItIs() {
            put(withText(1, "One word on the first page.", "Filler. ".repeat(100) + "Here stands the quokka. " + "More. ".repeat(100)));

            var snippet = index.find(query("quokka")).hits().getFirst().snippets().getLast();

            assertThat(snippet.page()).isEqualTo(2);
            assertThat(snippet.source()).isEqualTo("guide.pdf");
            assertThat(snippet.html()).contains("<mark>quokka</mark>").hasSizeLessThan(320);
        }

        @Test
        void theWordsOfAConceptAreMarkedInTheHitsLanguage() {
            put(document(1, "ar", "علاج الاكتئاب في الرعاية الأولية", ""));

            assertThat(index.find(query("depression")).hits().getFirst().title()).contains("<mark>الاكتئاب</mark>");
        }
    }

    @Nested
    class WhoFindsWhat {

        private static final String CANARY = "xylophonium";

        @BeforeEach
        void hideOne() {
            put(
                    new SearchDocument(
                            "resource",
                            1,
                            List.of("en"),
                            "Hidden " + CANARY,
                            CANARY,
                            CANARY,
                            CANARY,
                            List.of(new SearchDocument.Passage("a.pdf", 1, CANARY, "/text/1")),
                            Map.of("type", List.of(CANARY)),
                            Set.of("hosts", "member:7"),
                            null),
                    english(2, "Hidden treasures", "About tortoises."));
        }

        @Test
        void itsAudienceFindsIt() {
            assertThat(index.find(query(CANARY, Set.of("public", "member:7"))).total()).isEqualTo(1);
        }

        @Test
        void nobodyElseSeesItAnywhere() {
            var all = index.find(query(""));
            var hidden = index.find(query("hidden"));

            assertThat(index.find(query(CANARY)).total()).isZero();
            assertThat(all.total()).isEqualTo(1);
            assertThat(all.facets().toString()).doesNotContain(CANARY);
            assertThat(hidden.hits()).extracting(Results.Hit::id).containsExactly(2L);
            assertThat(index.titled("hidd", Set.of(), EVERYONE, 10)).containsExactly(new Thing("resource", 2));
            assertThat(index.find(query("treasures " + CANARY)).nearest())
                    .extracting(Results.Hit::id)
                    .containsExactly(2L);
            assertThat(index.similar(new Thing("resource", 2), EVERYONE, 10)).isEmpty();
        }

        @Test
        void itsWordsAreNeverSuggestedToOthers() {
            assertThat(index.find(query("xylophonum")).didYouMean()).isEmpty();
            assertThat(index.find(query("xylophonum", Set.of("hosts"))).didYouMean()).containsExactly(CANARY);
        }
    }

    @Nested
    class Alternatives {

        @Test
        void aMistypedWordIsSetRight() {
            put(english(1, "Breathing: a guide for tortoises", ""));

            assertThat(index.find(query("guide to tortiose")).didYouMean()).containsExactly("guide to tortoises");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "fr | Une méthode détaillée | detaillxe | détaillée",
            "fr | Détaillée : une méthode | detaillxe | détaillée",
            "fr | La santé à l’hôpital | hopitxl | hôpital",
            "ar | علاج الاكتئاب | الاكتيئاب | الاكتئاب",
            "en | UNHCR: a review | unhxr | UNHCR",
            "en | Camps near Kinshasa | kinshaza | Kinshasa"
        })
        void whatIsSuggestedIsWrittenAsPeopleWriteIt(String language, String title, String typed, String suggested) {
            put(document(1, language, title, ""));

            assertThat(index.find(query(typed)).didYouMean()).containsExactly(suggested);
            assertThat(index.find(query(suggested)).hits()).extracting(Results.Hit::id).containsExactly(1L);
        }

        @Test
        void whatIsSuggestedFromAFileIsWrittenAsItStandsThere() {
            put(withText(1, "Première page.", "Pour une méthode détaillée."));

            assertThat(index.find(query("detaillxe")).didYouMean()).containsExactly("détaillée");
        }

        @Test
        void nothingIsSuggestedThatFindsNothing() {
            put(english(1, "Families", ""), english(2, "Tortoise", ""));

            assertThat(index.find(query("tortoisa familiez")).didYouMean()).isEmpty();
        }

        @Test
        void whereNothingHasAllTheWordsWhatHasSomeIsTheNearest() {
            put(
                    english(1, "Tortoises", "Their shells."),
                    english(2, "Cooks at sea", ""),
                    english(3, "Tortoises and their keepers", "Keepers and shells."),
                    english(4, "Nothing of it", ""));

            var results = index.find(query("\"keepers tortoises\" cooks"));

            assertThat(results.hits()).isEmpty();
            assertThat(results.total()).isZero();
            assertThat(results.nearest()).extracting(Results.Hit::id).containsExactly(3L, 2L, 1L);
            assertThat(results.nearest().getFirst().title()).contains("<mark>Tortoises</mark>", "<mark>keepers</mark>");
        }

        @Test
        void nothingIsTheNearestWhereSomethingWasFoundOrOneWordWasTyped() {
            put(english(1, "Tortoises at sea", ""), english(2, "Cooks at sea", ""));

            assertThat(index.find(query("tortoises sea")).nearest()).isEmpty();
            assertThat(index.find(query("zebras")).nearest()).isEmpty();
        }

        @Test
        void similarThingsShareConceptsWhateverTheirLanguage() {
            put(
                    english(1, "Psychological first aid for children after earthquakes", ""),
                    document(2, "fr", "Premiers secours psychologiques : guide de poche", ""),
                    english(3, "Budget templates for small organisations", ""));

            assertThat(index.similar(new Thing("resource", 1), EVERYONE, 5)).containsExactly(new Thing("resource", 2));
        }

        @Test
        void anUnfinishedWordIsCompleted() {
            put(english(1, "Psychological first aid", ""), english(2, "First steps in psychiatry", ""));

            assertThat(index.titled("first psychol", Set.of(), EVERYONE, 5)).containsExactly(new Thing("resource", 1));
        }
    }

    private void put(SearchDocument... documents) {
        index.put(List.of(documents));
        index.refresh();
    }

    private List<Long> found(String words) {
        return index.find(query(words)).hits().stream().map(Results.Hit::id).toList();
    }

    private static SearchQuery query(String words) {
        return query(words, EVERYONE);
    }

    private static SearchQuery query(String words, Set<String> audiences) {
        return new SearchQuery(words, "en", Set.of(), Map.of(), audiences, SearchQuery.Sort.BEST, true, 0, 50);
    }

    private static SearchQuery filtered(Map<String, Set<String>> filters) {
        return new SearchQuery("", "en", Set.of(), filters, EVERYONE, SearchQuery.Sort.BEST, true, 0, 50);
    }

    private static SearchDocument english(long id, String title, String summary) {
        return document(id, "en", title, summary);
    }

    private static SearchDocument document(long id, String language, String title, String summary) {
        return IndexAlone.document(id, language, title, summary);
    }

    private static SearchDocument ofKind(String kind, long id, String title) {
        var like = english(id, title, "");
        return new SearchDocument(
                kind, id, like.languages(), title, "", "", "", List.of(), Map.of(), EVERYONE, like.date());
    }

    private static SearchDocument typed(long id, String type, String country) {
        return new SearchDocument(
                "resource",
                id,
                List.of("en"),
                "A thing",
                "",
                "",
                "",
                List.of(),
                Map.of("type", List.of(type), "country", List.of(country)),
                EVERYONE,
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
    }

    private static SearchDocument labelled(long id, String labels, Map<String, List<String>> facets) {
        return new SearchDocument(
                "resource", id, List.of("en"), "A thing", "", "", labels, List.of(), facets, EVERYONE, null);
    }

    private static SearchDocument withText(long id, String... pages) {
        var passages = new java.util.ArrayList<SearchDocument.Passage>();
        for (var page : pages) {
            passages.add(new SearchDocument.Passage("guide.pdf", passages.size() + 1, page, "/text/1"));
        }
        return new SearchDocument(
                "resource", id, List.of("en"), "A guide", "What it is.", "", "", passages, Map.of(), EVERYONE, null);
    }
}
