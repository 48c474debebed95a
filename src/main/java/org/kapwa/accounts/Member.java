package org.kapwa.accounts;

import org.kapwa.web.Reader;

/// Somebody with an account.
///
/// @param handle the end of the profile's address; never changes
/// @param state `waiting` for approval, `active`, `suspended` or `former`
public record Member(long id, String handle, String email, String name, String state, String language) {

    public boolean isActive() {
        return state.equals("active");
    }

    public boolean isWaiting() {
        return state.equals("waiting");
    }

    public boolean isSuspended() {
        return state.equals("suspended");
    }

    /// Somebody who took their account away; what they gave may stay, under nobody's name.
    public boolean isFormer() {
        return state.equals("former");
    }

    /// A member who is no person and stands for what was imported.
    public boolean isNobody() {
        return email.isEmpty() && !isFormer();
    }

    public String shownTo(Reader reader) {
        if (isFormer()) {
            return reader.say("accounts.former-member");
        }
        return isNobody() ? reader.say("accounts.import") : name;
    }
}
