package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Waiting;
import org.kapwa.citations.Citation;
import org.kapwa.citations.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which DOI a resource has once its link was corrected.
class CorrectedLinksTest {

    private final RunningSite site = RunningSite.shared();
    private final JdbcClient db = site.bean(JdbcClient.class);
    private final long amina = site.member("Amina").id();
    private final String doi = "10.5555/doi" + System.nanoTime();

    @Test
    void theOneThatALinkWronglyGaveIsFreeForItsWork() {
        var other = shared();
        link(other, "https://doi.org/" + doi);

        link(other, "https://doi.org/" + doi + "-other");

        assertThat(take("The work itself", doi)).isInstanceOf(Accession.Taken.class);
        assertThat(take("The other work", doi + "-other")).isInstanceOf(Accession.Known.class);
    }

    @Test
    void theOneThatARecordGaveStays() {
        var taken = (Accession.Taken) take("The work itself", doi);

        link(taken.resource(), "https://example.org/a-copy");

        assertThat(take("The same under another name", doi)).isInstanceOf(Accession.Known.class);
    }

    private long shared() {
        return db.sql("""
                        insert into resource (state, contributor, title, begun_at, changed_at, published_at)
                        values ('published', :member, :title, now(), now(), now())
                        returning id
                        """)
                .param("member", amina)
                .param("title", "Shared " + doi)
                .query(Long.class)
                .single();
    }

    private void link(long resource, String link) {
        db.sql("update resource set link = :link, catalogued = false where id = :id")
                .param("link", link)
                .param("id", resource)
                .update();
        Waiting.until(Duration.ofSeconds(20), () -> isCatalogued(resource));
    }

    private boolean isCatalogued(long resource) {
        site.bean(Cataloguing.class).catchUp();
        return db.sql("select catalogued from resource where id = :id").param("id", resource).query(Boolean.class).single();
    }

    private Accession take(String title, String doi) {
        var record = new Citation(
                title + " " + doi, "", "article", List.of("Wanjiru, Neema"), List.of(), 2020, List.of("en"),
                Citation.Source.UNKNOWN, List.of(), List.of(new Identifier("doi", doi)), "", Citation.Labels.NONE);
        return site.bean(Library.class).take(List.of(record), amina).getFirst();
    }
}
