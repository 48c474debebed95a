package org.kapwa.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The files of a form: those that it carries and those that came in pieces before it.
///
/// @param file a field without a file counts as none
/// @param upload the numbers of those that came in pieces
record BroughtFiles(List<MultipartFile> file, List<String> upload) {

    BroughtFiles(@Nullable List<MultipartFile> file, @Nullable List<String> upload) {
        this.file = file == null ? List.of() : file.stream().filter(BroughtFiles::isNamed).toList();
        this.upload = upload == null ? List.of() : upload.stream().filter(id -> !id.isBlank()).distinct().toList();
    }

    boolean isNone() {
        return file.isEmpty() && upload.isEmpty();
    }

    /// @param before how many the resource has
    boolean areTooManyBeside(int before) {
        return before + file.size() + upload.size() > FileEdits.MOST;
    }

    static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    private static boolean isNamed(MultipartFile file) {
        return !file.isEmpty() || !name(file).isBlank();
    }
}
