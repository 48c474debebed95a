package org.kapwa.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.kapwa.pictures.CleanPicture;
import org.kapwa.pictures.MovingPicture;
import org.kapwa.pictures.NoPicture;
import org.kapwa.pictures.Picture;
import org.kapwa.pictures.Thumbnail;
import org.kapwa.texts.Charsets;
import org.kapwa.texts.Texts;
import org.kapwa.texts.Unreadable;

/// The child process's program: judges one file, draws pictures anew, reads text and draws the first page, and writes
/// each result into a folder as soon as it has it, the verdict first.
final class Inspector {

    private final Path file;
    private final String ending;
    private final int mostWidth;
    private final Report report;
    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

    Inspector(Path file, String ending, int mostWidth, Path folder) {
        this.file = file;
        this.ending = ending;
        this.mostWidth = mostWidth;
        this.report = new Report(folder);
    }

    /// @param arguments four for each file: the file, the ending of its name, the width that a picture may have, the
    ///     folder for results
    public static void main(String[] arguments) throws IOException {
        for (var i = 0; i + 3 < arguments.length; i += 4) {
            var file = Path.of(arguments[i]);
            var mostWidth = Integer.parseInt(arguments[i + 2]);
            new Inspector(file, arguments[i + 1], mostWidth, Path.of(arguments[i + 3])).run();
        }
        System.exit(0);
    }

    void run() throws IOException {
        Kind kind;
        try {
            kind = kind();
            inspect(kind);
            if (kind.isPicture()) {
                picture(kind);
                return;
            }
        } catch (Refused refused) {
            report.verdict("", EnumSet.of(refused.reason()));
            return;
        }
        report.verdict(kind.mediaType(), reasons);
        report.names(Names.in(file, kind));
        read(kind);
    }

    /// Ending and content must agree; what only says what it is by its ending must at least be text.
    private Kind kind() throws IOException {
        if (Files.size(file) == 0) {
            throw new Refused(Reason.EMPTY);
        }
        var content = Content.of(file);
        if (content == Content.ZIP && !Kind.someMayEndIn(ending)) {
            throw new Refused(Reason.ARCHIVE);
        }
        var kind = switch (content) {
            case PDF -> Kind.PDF;
            case OFFICE_97 -> Office97.inspect(file, reasons);
            case ZIP -> Package.inspect(file, reasons);
            case RTF -> Kind.RTF;
            case JPEG -> Kind.JPEG;
            case PNG -> Kind.PNG;
            case GIF -> Kind.GIF;
            case WEBP -> Kind.WEBP;
            case MP3 -> Kind.MP3;
            case M4A -> Kind.M4A;
            case HTML -> Kind.HTML;
            case TEXT -> Kind.CSV.mayEndIn(ending) ? Kind.CSV : Kind.TXT;
            case ARCHIVE -> throw new Refused(Reason.ARCHIVE);
            case PROGRAM -> throw new Refused(Reason.PROGRAM);
            case UNKNOWN -> throw new Refused(Kind.someMayEndIn(ending) ? Reason.WRONG_ENDING : Reason.UNKNOWN_KIND);
        };
        if (!kind.mayEndIn(ending)) {
            throw new Refused(Kind.someMayEndIn(ending) ? Reason.WRONG_ENDING : Reason.UNKNOWN_KIND);
        }
        if (Files.size(file) > kind.mostBytes()) {
            throw new Refused(Reason.TOO_LARGE);
        }
        return kind;
    }

    private void inspect(Kind kind) throws IOException {
        switch (kind) {
            case PDF -> {
                try (PDDocument document = PdfDocument.open(file)) {
                    PdfDocument.inspect(file, document, reasons);
                }
            }
            case RTF -> RichText.inspect(file, reasons);
            case HTML -> {
                if (Markup.isActive(Charsets.decode(Files.readAllBytes(file)))) {
                    reasons.add(Reason.HTML_SCRIPT);
                }
            }
            case MP3 -> Sound.inspectMp3(file);
            case M4A -> Sound.inspectM4a(file);
            default -> {}
        }
    }

    private void picture(Kind kind) throws IOException {
        try {
            var picture = Picture.read(file, kind.mediaType(), mostWidth);
            var moves = kind == Kind.GIF && MovingPicture.write(file, report.picture());
            var clean = moves ? kind.mediaType() : CleanPicture.write(picture, kind.mediaType(), report.picture());
            report.verdict(clean, reasons);
            report.thumbnail(Thumbnail.of(picture));
        } catch (NoPicture none) {
            throw new Refused(none.isTooLarge() ? Reason.TOO_MANY_PIXELS : Reason.BROKEN);
        }
    }

    /// What fails from here on costs the text or the thumbnail, not the file, unless it shows that the file is locked.
    private void read(Kind kind) throws IOException {
        if (kind.isSound()) {
            return;
        }
        try {
            report.text(Texts.of(file, kind.mediaType()));
        } catch (Unreadable unreadable) {
            report.verdict("", EnumSet.of(unreadable.isLocked() ? Reason.ENCRYPTED : Reason.BROKEN));
            return;
        }
        var thumbnail = FirstPage.of(file, kind);
        if (thumbnail != null) {
            report.thumbnail(thumbnail);
        }
    }
}
