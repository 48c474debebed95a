package org.kapwa.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapwa.web.Circle;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;

class ProfileTest {

    private static final Viewer AMINA = new Viewer(1L, "amina", "Amina", Set.of(Role.MEMBER));
    private static final Viewer HODA = new Viewer(2L, "hoda", "Hoda", Set.of(Role.MEMBER, Role.HOST));

    @Test
    void everyoneStandsSomewhere() {
        assertThat(Circle.of(Viewer.ANONYMOUS, 1)).isEqualTo(Circle.PUBLIC);
        assertThat(Circle.of(HODA, 1)).isEqualTo(Circle.MEMBERS);
        assertThat(Circle.of(AMINA, 1)).isEqualTo(Circle.ME);
    }

    @ParameterizedTest
    @EnumSource(Circle.class)
    void whatIsForOneselfAloneIsSeenFromNowhereElse(Circle standing) {
        var seen = full(Circle.ME).seenFrom(standing);

        assertThat(seen.isSilent()).isEqualTo(standing != Circle.ME);
        assertThat(seen.photo() == null).isEqualTo(standing != Circle.ME);
    }

    @Test
    void whatIsForMembersIsNotSeenByEveryone() {
        assertThat(full(Circle.MEMBERS).seenFrom(Circle.PUBLIC).isSilent()).isTrue();
        assertThat(full(Circle.MEMBERS).seenFrom(Circle.MEMBERS).about()).isEqualTo("Nurse and mother.");
    }

    @Test
    void onlyOneselfSeesHowTheCirclesAreDrawn() {
        assertThat(full(Circle.PUBLIC).seenFrom(Circle.MEMBERS).circles()).isEqualTo(Circles.NONE);
        assertThat(full(Circle.PUBLIC).seenFrom(Circle.ME).circles().of(ProfileField.ABOUT)).isEqualTo(Circle.PUBLIC);
    }

    @Test
    void whatNobodyDecidedAboutIsForOneselfAlone() {
        assertThat(Circles.of(Map.of("about", "everybody")).of(ProfileField.ABOUT)).isEqualTo(Circle.ME);
        assertThat(Circles.of(Map.of()).of(ProfileField.COUNTRY)).isEqualTo(Circle.ME);
    }

    @Test
    void onlyNameLanguagesAndRoleAreOfferedToEveryoneUnasked() {
        assertThat(ProfileField.values())
                .filteredOn(field -> Circles.OFFERED.of(field) == Circle.PUBLIC)
                .containsExactly(ProfileField.NAME, ProfileField.LANGUAGES, ProfileField.ROLES);
    }

    @Test
    void nobodyIsListedBeforeTheySaidSo() {
        assertThat(Profile.unwritten(1).isFoundFrom(Circle.MEMBERS)).isFalse();
        assertThat(full(Circle.MEMBERS).isFoundFrom(Circle.PUBLIC)).isFalse();
        assertThat(full(Circle.MEMBERS).isFoundFrom(Circle.MEMBERS)).isTrue();
        assertThat(full(Circle.ME).isFoundFrom(Circle.ME)).isFalse();
    }

    private static Profile full(Circle circle) {
        var codes = new java.util.TreeMap<String, String>();
        for (var field : ProfileField.values()) {
            codes.put(field.code(), circle.code());
        }
        return new Profile(
                1,
                1,
                "Nurse and mother.",
                "en",
                "KEN",
                List.of("health-worker"),
                List.of("grief"),
                List.of("sw"),
                "Evening groups.",
                "Materials in Kiswahili.",
                List.of("https://example.org"),
                "%064x".formatted(1),
                Circles.of(codes),
                null);
    }
}
