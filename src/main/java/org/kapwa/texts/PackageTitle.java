package org.kapwa.texts;

import java.io.IOException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// The title in the properties of an Office or OpenDocument package.
final class PackageTitle {

    private final ZipFile zip;

    PackageTitle(ZipFile zip) {
        this.zip = zip;
    }

    String read() throws IOException, XMLStreamException {
        for (var name : new String[] {"docProps/core.xml", "meta.xml"}) {
            var entry = zip.getEntry(name);
            if (entry != null) {
                try (var content = zip.getInputStream(entry)) {
                    var xml = SafeXml.reader(content);
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("title")) {
                            return xml.getElementText();
                        }
                    }
                }
            }
        }
        return "";
    }
}
