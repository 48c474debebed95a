package org.kapwa.people;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.kapwa.web.Circle;

/// To whom each part of a profile is open. A part that nobody decided about is for its owner alone.
public record Circles(Map<ProfileField, Circle> byField) {

    public static final Circles OFFERED = offered();
    static final Circles NONE = new Circles(Map.of());

    public Circle of(ProfileField field) {
        return byField.getOrDefault(field, Circle.ME);
    }

    boolean open(ProfileField field, Circle standing) {
        return of(field).admits(standing);
    }

    /// As chosen in a form or kept in the database: codes by code.
    static Circles of(Map<String, String> codes) {
        var byField = new EnumMap<ProfileField, Circle>(ProfileField.class);
        for (var field : ProfileField.values()) {
            byField.put(field, Circle.of(codes.getOrDefault(field.code(), Circle.ME.code())));
        }
        return new Circles(byField);
    }

    /// For each part the circle that fewer people stand in.
    Circles narrowedBy(Circles other) {
        var byField = new EnumMap<ProfileField, Circle>(ProfileField.class);
        for (var field : ProfileField.values()) {
            byField.put(field, of(field).narrower(other.of(field)));
        }
        return new Circles(byField);
    }

    Map<String, String> codes() {
        var codes = new TreeMap<String, String>();
        byField.forEach((field, circle) -> codes.put(field.code(), circle.code()));
        return codes;
    }

    private static Circles offered() {
        var byField = new EnumMap<ProfileField, Circle>(ProfileField.class);
        for (var field : ProfileField.values()) {
            byField.put(field, field.offered());
        }
        return new Circles(byField);
    }
}
