package org.kapwa.references;

import java.io.IOException;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.springframework.stereotype.Component;

/// The files of references that members brought. What came of them is the library's; what was not confirmed goes with them.
@Component
class ImportData implements PersonalData {

    private final Imports imports;

    ImportData(Imports imports) {
        this.imports = imports;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("references/imports", """
                select id, name, bytes, state, format, created, duplicates, rejected, uploaded_at, finished_at
                  from reference_import
                 where member = :member
                 order by id""", member.id());
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        imports.dropUnconfirmedOf(member.id());
    }
}
