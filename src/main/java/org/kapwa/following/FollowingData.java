package org.kapwa.following;

import java.io.IOException;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What members follow goes with them, and so does it that others follow them.
@Component
class FollowingData implements PersonalData {

    private static final String PERSON = "person";

    private final JdbcClient db;
    private final Following following;

    FollowingData(JdbcClient db, Following following) {
        this.db = db;
        this.following = following;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("following/following", """
                select kind, thing, since
                  from following
                 where follower = :member
                 order by since""", member.id());
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        db.sql("delete from following where follower = :member")
                .param("member", member.id())
                .update();
        following.forget(PERSON, member.id());
    }
}
