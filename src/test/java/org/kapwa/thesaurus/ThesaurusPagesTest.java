package org.kapwa.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.web.Role;

class ThesaurusPagesTest {

    private final RunningSite site = RunningSite.shared();
    private final Concepts concepts = site.bean(Concepts.class);
    private final Visitor ada = site.signedIn(site.member("Ada of the thesaurus", Role.ADMINISTRATOR));

    @Test
    void aFileIsTriedThenTakenInAndSearchCanUseItAtOnce() throws IOException {
        var file = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                <skos:Concept rdf:about="https://x.example.org/1"><skos:prefLabel xml:lang="en">homesickness of nurses</skos:prefLabel></skos:Concept>
                </rdf:RDF>""".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        var tried = ada.upload("/admin/concepts/import", "x.rdf", file, "act", "try");
        assertThat(tried.body()).contains("homesickness of nurses").contains("This was a trial");
        assertThat(concepts.find("homesickness of nurses", "en")).isEmpty();

        var taken = ada.upload("/admin/concepts/import", "x.rdf", file, "act", "take");
        assertThat(taken.body()).contains("The file was taken in");
        assertThat(concepts.find("homesickness of nurses", "en")).isPresent();
        assertThat(ada.get("/admin/concepts/homesickness-of-nurses").body()).contains("imported").contains("Ada of the thesaurus");
    }

    @Test
    void aFileThatCannotBeReadIsExplainedBesideItsField() throws IOException {
        var answer = ada.upload("/admin/concepts/import", "x.txt", Files.readAllBytes(Path.of("pom.xml")), "act", "take");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ada.upload("/admin/concepts/import", "x.txt", "hello".getBytes(), "act", "take").body())
                .contains("id=\"file-problem\"");
    }

    @Test
    void allConceptsCanBeTakenAlong() {
        var rdf = ada.get("/admin/concepts.rdf");
        var csv = ada.get("/admin/concepts.csv");

        assertThat(rdf.headers().firstValue("Content-Type")).get().asString().startsWith("application/rdf+xml");
        assertThat(rdf.body()).contains("urn:kapwa:concept:depression").contains("الاكتئاب");
        assertThat(csv.body()).startsWith("concept,kind,broader,matches,language,label").contains("depression");
    }
}
