package org.kapwa.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of file that are taken: what the content is called, under which endings it may come, and how many bytes it
/// may have at most. Sound is for short pieces; films are shared as links.
enum Kind {
    PDF("application/pdf", 100, "pdf"),
    DOC("application/msword", 100, "doc", "dot"),
    XLS("application/vnd.ms-excel", 100, "xls", "xlt"),
    PPT("application/vnd.ms-powerpoint", 100, "ppt", "pps", "pot"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 100, "docx"),
    DOTX("application/vnd.openxmlformats-officedocument.wordprocessingml.template", 100, "dotx"),
    DOCM("application/vnd.ms-word.document.macroenabled.12", 100, "docm"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 100, "xlsx"),
    XLTX("application/vnd.openxmlformats-officedocument.spreadsheetml.template", 100, "xltx"),
    XLSM("application/vnd.ms-excel.sheet.macroenabled.12", 100, "xlsm"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", 100, "pptx"),
    PPSX("application/vnd.openxmlformats-officedocument.presentationml.slideshow", 100, "ppsx"),
    POTX("application/vnd.openxmlformats-officedocument.presentationml.template", 100, "potx"),
    PPTM("application/vnd.ms-powerpoint.presentation.macroenabled.12", 100, "pptm"),
    ODT("application/vnd.oasis.opendocument.text", 100, "odt"),
    OTT("application/vnd.oasis.opendocument.text-template", 100, "ott"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", 100, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", 100, "odp"),
    EPUB("application/epub+zip", 100, "epub"),
    RTF("application/rtf", 50, "rtf", "doc"),
    HTML("text/html", 10, "html", "htm", "xhtml"),
    CSV("text/csv", 50, "csv", "tsv"),
    TXT("text/plain", 20, "txt", "text", "md"),
    JPEG("image/jpeg", 50, "jpg", "jpeg"),
    PNG("image/png", 50, "png"),
    GIF("image/gif", 20, "gif"),
    WEBP("image/webp", 50, "webp"),
    MP3("audio/mpeg", 20, "mp3"),
    M4A("audio/mp4", 20, "m4a");

    private final String mediaType;
    private final long mostBytes;
    private final List<String> endings;

    Kind(String mediaType, int mostMegabytes, String... endings) {
        this.mediaType = mediaType;
        this.mostBytes = mostMegabytes * 1_000_000L;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    long mostBytes() {
        return mostBytes;
    }

    /// The ending that people expect for it.
    String ending() {
        return endings.getFirst();
    }

    boolean mayEndIn(String ending) {
        return endings.contains(ending);
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    boolean isSound() {
        return mediaType.startsWith("audio/");
    }

    /// In what is called so inside an OpenDocument or EPUB package.
    static Optional<Kind> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    static boolean someMayEndIn(String ending) {
        return Arrays.stream(values()).anyMatch(kind -> kind.mayEndIn(ending));
    }
}
