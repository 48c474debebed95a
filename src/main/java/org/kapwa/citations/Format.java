package org.kapwa.citations;

import java.util.Arrays;

/// The ways in which records are written. All are read; those with an ending are written too.
public enum Format {
    TABLE("CSV", "csv", "text/csv;charset=utf-8"),
    RIS("RIS", "ris", "application/x-research-info-systems;charset=utf-8"),
    BIBTEX("BibTeX", "bib", "application/x-bibtex;charset=utf-8"),
    CSL_JSON("CSL-JSON", "json", "application/vnd.citationstyles.csl+json;charset=utf-8"),
    MEDLINE("PubMed (nbib)", "", ""),
    ENDNOTE("EndNote", "", ""),
    WEB_OF_SCIENCE("Web of Science", "", ""),
    OVID("Ovid", "", ""),
    PUBMED_XML("PubMed XML", "", ""),
    ENDNOTE_XML("EndNote XML", "", ""),
    MARC_XML("MARC XML", "", ""),
    MODS("MODS XML", "", "");

    private final String title;
    private final String ending;
    private final String mediaType;

    Format(String title, String ending, String mediaType) {
        this.title = title;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /// The name that people know it by.
    public String title() {
        return title;
    }

    /// Without the dot; empty where it is only read.
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The format that files of an ending are written in.
    ///
    /// @throws IllegalArgumentException when none is
    public static Format ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending) && !ending.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ending));
    }
}
