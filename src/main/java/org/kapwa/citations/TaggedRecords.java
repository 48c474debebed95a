package org.kapwa.citations;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Goes through the lines of a tagged file, a record at a time.
final class TaggedRecords extends Spliterators.AbstractSpliterator<Entry> {

    private final TaggedReader reader;
    private final Pattern tagLine;
    private final Iterator<String> lines;
    private final boolean anyTagBegins;

    private Draft draft = new Draft();
    private boolean isOpen;
    private boolean someEnded;
    private String tag = "";
    private final StringBuilder value = new StringBuilder();
    private int number;

    /// @param anyTagBegins whether a record may begin with another tag than the first; else tags between records say
    ///     nothing
    TaggedRecords(TaggedReader reader, Pattern tagLine, Iterator<String> lines, boolean anyTagBegins) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.reader = reader;
        this.tagLine = tagLine;
        this.lines = lines;
        this.anyTagBegins = anyTagBegins;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        while (lines.hasNext()) {
            if (readLine(lines.next(), action)) {
                return true;
            }
        }
        return isOpen && someEnded ? leaveOut(action) : close(action);
    }

    /// Where other records end as they should, the last one without an end is cut off.
    private boolean leaveOut(Consumer<? super Entry> action) {
        keepValue();
        isOpen = false;
        action.accept(draft.cutOff(++number));
        return true;
    }

    /// @return whether this line finished a record
    private boolean readLine(String line, Consumer<? super Entry> action) {
        var tagged = tagLine.matcher(line);
        if (tagged.matches()) {
            return begin(tagged.group(1), tagged.group(2) == null ? "" : tagged.group(2), action);
        }
        if (line.isBlank() && reader.blankEnds()) {
            return close(action);
        }
        goOn(line.strip());
        return false;
    }

    private boolean begin(String nextTag, String text, Consumer<? super Entry> action) {
        if (nextTag.equals(reader.last())) {
            someEnded = true;
            return close(action);
        }
        var finished = nextTag.equals(reader.first()) && close(action);
        keepValue();
        isOpen = isOpen || anyTagBegins || nextTag.equals(reader.first());
        if (isOpen) {
            tag = nextTag;
            value.append(text.strip());
        }
        return finished;
    }

    private void goOn(String text) {
        if (!isOpen || text.isEmpty()) {
            return;
        }
        if (reader.repeating().contains(tag)) {
            keepValue();
            value.append(text);
        } else {
            value.append(' ').append(text);
        }
    }

    private void keepValue() {
        if (!tag.isEmpty()) {
            draft.add(reader.names(), tag, value.toString());
        }
        value.setLength(0);
    }

    private boolean close(Consumer<? super Entry> action) {
        keepValue();
        tag = "";
        if (!isOpen) {
            return false;
        }
        var entry = draft.entry(++number);
        draft = new Draft();
        isOpen = false;
        action.accept(entry);
        return true;
    }
}
