package org.kapwa.accounts;

import java.util.List;
import org.kapwa.web.Reader;

/// What a module does only as long as a member agrees, and that the member may end at any time without leaving (GDPR,
/// article 7). Each module that asks for such a thing has one component of this kind.
public interface Consents {

    /// What the reader agrees to now.
    List<Consent> givenBy(Reader reader);

    /// Ends one of these, with what it led to.
    void withdraw(Consent consent, Reader reader);
}
