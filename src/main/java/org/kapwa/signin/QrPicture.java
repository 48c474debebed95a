package org.kapwa.signin;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as one SVG path, a square a module, with the quiet border of four that scanners need.
///
/// @param size the width and height of the drawing
record QrPicture(int size, String path) {

    private static final int BORDER = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * BORDER, path.toString());
    }
}
