package org.kapwa.accounts;

import java.io.IOException;

/// What a module owes a member whose data it keeps: a copy of it, and its end. Every module with personal data has one
/// component of this kind; `personal-data.csv` says column by column what is kept.
public interface PersonalData {

    void export(Member member, Export copy) throws IOException;

    /// Takes out what the module keeps of somebody who leaves, in the transaction in which they leave. What others
    /// need, like a published resource, follows the member's choice.
    void erase(Member member, Contributions contributions);
}
