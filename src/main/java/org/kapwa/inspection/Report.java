package org.kapwa.inspection;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapwa.pictures.Thumbnail;
import org.kapwa.texts.ReadText;

/// What the child process has found, as files in a folder: `verdict`, `names`, `text`, `thumbnail`, `picture`. A file that is
/// there is whole.
record Report(Path folder) {

    /// @param mediaType empty when the file is refused
    record Judged(String mediaType, List<Reason> reasons) {}

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    void verdict(String mediaType, Collection<Reason> reasons) throws IOException {
        var codes = reasons.stream().map(Reason::code).collect(Collectors.joining(" "));
        write("verdict", out -> {
            out.writeUTF(mediaType);
            out.writeUTF(codes);
        });
    }

    void names(CarriedNames carried) throws IOException {
        write("names", out -> {
            out.writeUTF(carried.obstacle().code());
            out.writeInt(carried.names().size());
            for (var name : carried.names()) {
                out.writeUTF(name);
            }
        });
    }

    void text(ReadText text) throws IOException {
        write("text", out -> {
            out.writeUTF(text.title());
            out.writeUTF(text.language());
            out.writeInt(text.pages().size());
            for (var page : text.pages()) {
                var bytes = page.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        });
    }

    void thumbnail(Thumbnail thumbnail) throws IOException {
        write("thumbnail", out -> {
            out.writeInt(thumbnail.width());
            out.writeInt(thumbnail.height());
            out.write(thumbnail.jpeg());
        });
    }

    Path picture() {
        return folder.resolve("picture");
    }

    Optional<Judged> judged() throws IOException {
        var file = folder.resolve("verdict");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var mediaType = in.readUTF();
            var codes = in.readUTF();
            var reasons = codes.isEmpty() ? List.<Reason>of() : List.of(codes.split(" ")).stream().map(Reason::of).toList();
            return Optional.of(new Judged(mediaType, reasons));
        }
    }

    CarriedNames carriedNames() throws IOException {
        var file = folder.resolve("names");
        if (!Files.exists(file)) {
            return CarriedNames.NONE;
        }
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var obstacle = CarriedNames.Obstacle.of(in.readUTF());
            var names = new ArrayList<String>();
            for (var left = in.readInt(); left > 0; left--) {
                names.add(in.readUTF());
            }
            return CarriedNames.of(names, obstacle);
        }
    }

    Optional<ReadText> readText() throws IOException {
        var file = folder.resolve("text");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            var title = in.readUTF();
            var language = in.readUTF();
            var count = Math.min(in.readInt(), Limits.MOST_PAGES);
            var pages = new ArrayList<String>();
            for (var page = 0; page < count; page++) {
                pages.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return Optional.of(new ReadText(title, language, pages));
        }
    }

    Optional<Thumbnail> thumbnail() throws IOException {
        var file = folder.resolve("thumbnail");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var width = in.readInt();
            var height = in.readInt();
            return Optional.of(new Thumbnail(in.readNBytes(Thumbnail.MOST_BYTES * 2), width, height));
        }
    }

    private void write(String name, Writing writing) throws IOException {
        var unfinished = folder.resolve(name + ".part");
        try (var out = new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            writing.to(out);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
