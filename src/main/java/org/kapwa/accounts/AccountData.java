package org.kapwa.accounts;

import java.io.IOException;
import org.kapwa.audit.Audit;
import org.kapwa.mail.Mails;
import org.springframework.stereotype.Component;

/// The account itself, and what was written to its address and noted of it.
@Component
class AccountData implements PersonalData {

    private static final int MOST = 10_000;

    private final Members members;
    private final Grants grants;
    private final Mails mails;
    private final Audit audit;

    AccountData(Members members, Grants grants, Mails mails, Audit audit) {
        this.members = members;
        this.grants = grants;
        this.mails = mails;
        this.audit = audit;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("account/account", """
                select handle, email, name, state, language, asked, state_reason, registered_at
                  from member
                 where id = :member""", member.id());
        copy.rows("account/roles", """
                select role, countries, languages, themes, granted_at
                  from member_role
                 where member = :member""", member.id());
        copy.json("account/mail", mails.to(member.email(), MOST));
        copy.json("account/noted", audit.about(member.id(), MOST));
        copy.json("account/failed-sign-ins", audit.failures(member.id(), MOST));
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        mails.forget(member.email());
        audit.forgetReasons(member.id());
        grants.takeAll(member.id());
        members.makeFormer(member.id());
    }
}
