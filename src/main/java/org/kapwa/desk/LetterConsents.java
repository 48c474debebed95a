package org.kapwa.desk;

import java.util.List;
import org.kapwa.accounts.Consent;
import org.kapwa.accounts.Consents;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// The letters to hosts, which nobody needs who looks at the desk by themselves.
@Component
class LetterConsents implements Consents {

    private static final String CODE = "desk-letters";

    private final DeskLetters letters;

    LetterConsents(DeskLetters letters) {
        this.letters = letters;
    }

    @Override
    public List<Consent> givenBy(Reader reader) {
        var wanted = reader.viewer().isHost() && letters.areWantedBy(reader.viewer());
        return wanted
                ? List.of(new Consent(CODE, reader.say("desk.letters"), "", reader.say("desk.letters.for"), null, ""))
                : List.of();
    }

    @Override
    public void withdraw(Consent consent, Reader reader) {
        if (consent.code().equals(CODE)) {
            letters.want(reader.viewer(), false);
        }
    }
}
