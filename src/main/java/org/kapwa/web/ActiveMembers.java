package org.kapwa.web;

/// Knows who is a member now, neither suspended nor gone, for modules below the one that knows members.
public interface ActiveMembers {

    boolean include(long member);
}
