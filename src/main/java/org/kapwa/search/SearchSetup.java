package org.kapwa.search;

import java.nio.file.Path;
import java.util.List;
import org.kapwa.web.PublicPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the index where the site is served; a command beside the serving process leaves it alone.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kapwa.serving")
class SearchSetup {

    @Bean
    SearchIndex searchIndex(@Value("${kapwa.home}") Path home, Analysis analysis) {
        return new LuceneIndex(home.resolve("index"), analysis);
    }

    @Bean
    IndexSign indexSign(SearchIndex index) {
        return new IndexSign(index);
    }

    @Bean
    Tailing searchTailing(FeedRows feed, SearchIndex index, List<Searchable> modules, Shown shown, PublicPages pages) {
        return new Tailing(new Tailer(feed, index, modules, shown, pages));
    }
}
