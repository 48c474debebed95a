package org.kapwa.look;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.TypedName;
import org.kapwa.web.Colour;
import org.kapwa.web.FormWords;
import org.kapwa.web.Problems;
import org.kapwa.web.SiteLook;

/// Name and colours as typed; what is empty is as the settings have it.
///
/// @param version of the look when the form was shown
record LookForm(@Nullable Integer version, String name, String onLight, String onDark) {

    static final int LONGEST_NAME = 60;

    LookForm {
        name = TypedName.of(text(name)).text();
        onLight = Colour.typed(text(onLight)).hex();
        onDark = Colour.typed(text(onDark)).hex();
    }

    static LookForm of(SiteLook look) {
        return new LookForm(look.version(), look.name(), look.light(), look.dark());
    }

    LookForm over(int version) {
        return new LookForm(version, name, onLight, onDark);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    Problems problems() {
        var problems = Problems.none().atMost(LONGEST_NAME, "name", name);
        judge("onLight", onLight, Colour.LIGHT_PAGE, problems);
        judge("onDark", onDark, Colour.DARK_PAGE, problems);
        return problems;
    }

    FormWords words() {
        return new FormWords().with("name", name).with("onLight", onLight).with("onDark", onDark);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static void judge(String field, String typed, List<Colour> page, Problems problems) {
        var colour = new Colour(typed);
        if (typed.isEmpty()) {
            return;
        }
        if (!colour.isOne()) {
            problems.add(field, "look.problem.colour");
            return;
        }
        var contrast = Math.floor(colour.contrastOn(page) * 10) / 10;
        problems.refuseIf(
                contrast < Colour.LEAST_CONTRAST, field, "look.problem.contrast-" + Problems.labelOf(field), contrast, Colour.LEAST_CONTRAST);
    }
}
