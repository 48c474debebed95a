package org.kapwa.citations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An element of an XML record, without namespaces.
final class Node {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Node(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void set(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(Node child) {
        children.add(child);
    }

    /// Text of this element and of those inside, in order: `<i>` in a title is part of it.
    void write(String characters) {
        text.append(characters);
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String text() {
        return text.toString();
    }

    /// The elements at the end of a path of names: `Article/Journal/Title`.
    Stream<Node> at(String path) {
        var slash = path.indexOf('/');
        var step = slash < 0 ? path : path.substring(0, slash);
        var found = children.stream().filter(child -> child.name.equals(step));
        return slash < 0 ? found : found.flatMap(child -> child.at(path.substring(slash + 1)));
    }

    /// The first text at a path, or empty.
    String first(String path) {
        return at(path).map(Node::text).map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse("");
    }
}
