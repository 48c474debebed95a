/// Who the members are, in their own words, and to whom each word is open.
///
/// Other modules ask [People]. A name or pseudonym is the account's; all else that a member tells is here.
@ApplicationModule(
        allowedDependencies = {
            "web", "accounts", "organisations", "following", "storage", "inspection", "search", "finding", "vocabulary", "places"
        })
@NullMarked
package org.kapwa.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
