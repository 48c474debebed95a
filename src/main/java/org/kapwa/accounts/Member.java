package org.kapwa.accounts;

/// Somebody with an account.
///
/// @param handle the end of the profile's address; never changes
/// @param state `waiting` for approval, `active`, `suspended` or `former`
public record Member(long id, String handle, String email, String name, String state, String language) {

    public boolean isActive() {
        return state.equals("active");
    }
}
