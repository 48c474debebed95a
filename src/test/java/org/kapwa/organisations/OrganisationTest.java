package org.kapwa.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapwa.web.Care;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;

class OrganisationTest {

    private static final Viewer AMINA = new Viewer(1L, "amina", "Amina", Set.of(Role.MEMBER));
    private static final Viewer BEN = new Viewer(2L, "ben", "Ben", Set.of(Role.MEMBER));
    private static final Viewer HODA = new Viewer(3L, "hoda", "Hoda", Set.of(Role.MEMBER, Role.HOST));
    private static final Viewer FATOU = new Viewer(
            4L, "fatou", "Fatou", Set.of(Role.MEMBER, Role.HOST), new Care(List.of(), List.of("fr"), List.of()));

    @Test
    void whoeverEnteredItMayChangeItUntilItHasASteward() {
        assertThat(organisation(1, null).mayBeEditedBy(AMINA)).isTrue();
        assertThat(organisation(1, null, 2L).mayBeEditedBy(AMINA)).isFalse();
    }

    @Test
    void itsStewardsAndHostsMayChangeIt() {
        assertThat(organisation(1, null, 2L).mayBeEditedBy(BEN)).isTrue();
        assertThat(organisation(1, null, 2L).mayBeEditedBy(HODA)).isTrue();
        assertThat(organisation(1, null).mayBeEditedBy(BEN)).isFalse();
    }

    @Test
    void nobodyChangesAnEntryThatWasGivenUp() {
        assertThat(organisation(1, 9L).mayBeEditedBy(HODA)).isFalse();
    }

    @Test
    void aHostMergesItIntoAnotherThatStands() {
        var merged = organisation(1, null).mergedBy(HODA, organisation(2, null));

        assertThat(merged.mergedInto()).isEqualTo(2);
    }

    @Test
    void itCannotBeMergedIntoItselfOrIntoOneThatWasGivenUp() {
        assertThatThrownBy(() -> organisation(1, null).mergedBy(HODA, organisation(1, null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> organisation(1, null).mergedBy(HODA, organisation(2, 3L)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aMemberCannotMergeIt() {
        assertThatThrownBy(() -> organisation(1, null).mergedBy(AMINA, organisation(2, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aHostOfAPartNeitherTrustsItNorSaysWhoBelongsToATrustedOne() {
        assertThat(organisation(1, null).mayBeTrustedBy(HODA, false)).isTrue();
        assertThat(organisation(1, null).mayBeTrustedBy(FATOU, false)).isFalse();
        assertThat(organisation(1, null).isKeptBy(FATOU)).isTrue();
        assertThat(trusted().isKeptBy(FATOU)).isFalse();
        assertThat(trusted().isKeptBy(HODA)).isTrue();
        assertThat(trusted().mayBeEditedBy(FATOU)).isTrue();
        assertThatThrownBy(() -> organisation(1, null).mergedBy(FATOU, trusted())).isInstanceOf(NotAllowed.class);
        assertThat(organisation(1, null).mergedBy(FATOU, organisation(2, null)).mergedInto()).isEqualTo(2);
    }

    @Test
    void noHostTrustsTheirOwnButAnAdministratorMay() {
        var ada = new Viewer(5L, "ada", "Ada", Set.of(Role.MEMBER, Role.ADMINISTRATOR));

        assertThat(organisation(1, null).mayBeTrustedBy(HODA, true)).isFalse();
        assertThat(organisation(1, null).mayBeTrustedBy(ada, true)).isTrue();
        assertThat(organisation(1, null, 2L).mayBeTrustedBy(BEN, true)).isFalse();
    }

    private static Organisation trusted() {
        var plain = organisation(2, null);
        return new Organisation(2, 1, plain.details(), null, 1L, List.of(), true);
    }

    private static Organisation organisation(long id, @Nullable Long mergedInto, Long... stewards) {
        var details = new OrganisationDetails("Quiet Rivers", List.of(), "en", "", "", "", "");
        return new Organisation(id, 1, details, mergedInto, 1L, List.of(stewards), false);
    }
}
