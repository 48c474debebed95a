package org.kapwa.inspection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// A piece of sound: whether it goes on as it begins.
final class Sound {

    private Sound() {}

    /// After its tag, and perhaps some padding, an MP3 has frames, each announcing itself by eleven set bits.
    static void inspectMp3(Path file) throws IOException {
        try (var sound = new RandomAccessFile(file.toFile(), "r")) {
            var head = new byte[10];
            sound.readFully(head);
            var isTagged = head[0] == 'I';
            sound.seek(isTagged ? 10L + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]) : 0);
            for (var tries = 0; tries < 4_096; tries++) {
                if (sound.readUnsignedByte() == 0xFF) {
                    if ((sound.readUnsignedByte() & 0xE0) == 0xE0) {
                        return;
                    }
                    sound.seek(sound.getFilePointer() - 1);
                }
            }
            throw new Refused(Reason.BROKEN);
        } catch (java.io.EOFException cut) {
            throw new Refused(Reason.BROKEN);
        }
    }

    /// The boxes of an M4A fill the file to its end.
    static void inspectM4a(Path file) throws IOException {
        try (var sound = new RandomAccessFile(file.toFile(), "r")) {
            var at = 0L;
            while (at < sound.length()) {
                sound.seek(at);
                var size = Integer.toUnsignedLong(sound.readInt());
                if (size < 8 || at + size > sound.length()) {
                    throw new Refused(Reason.BROKEN);
                }
                at += size;
            }
        } catch (java.io.EOFException cut) {
            throw new Refused(Reason.BROKEN);
        }
    }
}
