package org.kapwa.citations;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads PubMed's XML of articles and of books.
final class PubMedXmlReader implements CitationReader {

    @Override
    public Format format() {
        return Format.PUBMED_XML;
    }

    @Override
    public boolean recognises(String start) {
        return start.startsWith("<") && start.matches("(?s).*<Pubmed(Book)?Article(Set)?[\\s>].*");
    }

    @Override
    public Stream<Entry> read(String text) {
        return XmlRecords.of(text, Set.of("PubmedArticle", "PubmedBookArticle"), PubMedXmlReader::draft);
    }

    private static Draft draft(Node record) {
        var draft = new Draft();
        record.at("MedlineCitation/PMID").reduce((_, last) -> last).ifPresent(id -> draft.add(Field.PMID, id.text()));
        record.at("MedlineCitation/Article").forEach(article -> article(article, draft));
        record.at("MedlineCitation/MeshHeadingList/MeshHeading/DescriptorName")
                .forEach(word -> draft.add(Field.KEYWORD, word.text()));
        record.at("MedlineCitation/KeywordList/Keyword").forEach(word -> draft.add(Field.KEYWORD, word.text()));
        record.at("PubmedData/ArticleIdList/ArticleId").forEach(id -> identifier(id.attribute("IdType"), id.text(), draft));
        record.at("BookDocument").forEach(book -> book(book, draft));
        return draft;
    }

    private static void article(Node article, Draft draft) {
        draft.add(Field.TITLE, article.first("ArticleTitle"));
        draft.add(Field.TITLE, article.first("VernacularTitle"));
        draft.add(Field.SUMMARY, summary(article));
        people(article.at("AuthorList/Author"), draft, Field.AUTHOR);
        article.at("PublicationTypeList/PublicationType").forEach(type -> draft.add(Field.TYPE, type.text()));
        article.at("Language").forEach(language -> draft.add(Field.LANGUAGE, language.text()));
        article.at("ELocationID").forEach(id -> identifier(id.attribute("EIdType"), id.text(), draft));
        draft.add(Field.PAGES, article.first("Pagination/MedlinePgn"));
        draft.add(Field.CONTAINER, article.first("Journal/Title"));
        draft.add(Field.SERIAL, article.first("Journal/ISSN"));
        draft.add(Field.VOLUME, article.first("Journal/JournalIssue/Volume"));
        draft.add(Field.ISSUE, article.first("Journal/JournalIssue/Issue"));
        draft.add(Field.YEAR, article.first("Journal/JournalIssue/PubDate/Year"));
        draft.add(Field.YEAR, article.first("Journal/JournalIssue/PubDate/MedlineDate"));
        draft.add(Field.YEAR, article.first("ArticleDate/Year"));
    }

    /// A chapter has a title of its own, a whole book has not.
    private static void book(Node book, Draft draft) {
        var title = book.first("Book/BookTitle");
        var chapter = book.first("ArticleTitle");
        draft.add(Field.TITLE, chapter.isEmpty() ? title : chapter);
        draft.add(Field.TYPE, chapter.isEmpty() ? "book" : "book-chapter");
        draft.add(Field.CONTAINER, chapter.isEmpty() ? "" : title);
        draft.add(Field.PMID, book.first("PMID"));
        draft.add(Field.SUMMARY, summary(book));
        people(book.at("AuthorList/Author"), draft, Field.AUTHOR);
        people(book.at("Book/AuthorList/Author"), draft, Field.AUTHOR);
        draft.add(Field.PUBLISHER, book.first("Book/Publisher/PublisherName"));
        draft.add(Field.PLACE, book.first("Book/Publisher/PublisherLocation"));
        draft.add(Field.YEAR, book.first("Book/PubDate/Year"));
        draft.add(Field.SERIAL, book.first("Book/Isbn"));
        draft.add(Field.LANGUAGE, book.first("Language"));
    }

    private static String summary(Node parent) {
        return parent.at("Abstract/AbstractText").map(Node::text).collect(Collectors.joining(" "));
    }

    private static void people(Stream<Node> people, Draft draft, Field field) {
        people.map(person -> {
                    var family = person.first("LastName");
                    var given = person.first("ForeName");
                    return family.isEmpty() ? person.first("CollectiveName") : given.isEmpty() ? family : family + ", " + given;
                })
                .forEach(name -> draft.add(field, name));
    }

    private static void identifier(String scheme, String value, Draft draft) {
        switch (scheme) {
            case "doi" -> draft.add(Field.DOI, value);
            case "pmc" -> draft.add(Field.PMCID, value);
            case "pubmed" -> draft.add(Field.PMID, value);
            default -> {}
        }
    }
}
