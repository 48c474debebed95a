package org.kapwa.audit;

import java.util.List;
import org.kapwa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit, for administrators: newest first, all of it or what concerns one member; failed sign-ins by themselves.
@Controller
class AuditController {

    private static final int A_PAGE = 50;

    private final Entries entries;
    private final Failures failures;

    AuditController(Entries entries, Failures failures) {
        this.entries = entries;
        this.failures = failures;
    }

    /// @param member the member whom it is about, 0 for all
    /// @param failed whether it is the failed sign-ins
    record AuditPage(List<Entry> entries, long member, boolean failed, boolean more) {

        static AuditPage of(List<Entry> found, long member, boolean failed) {
            var more = found.size() > A_PAGE;
            return new AuditPage(more ? found.subList(0, A_PAGE) : found, member, failed, more);
        }

        /// The address of the same member's part of the other list.
        String other() {
            return (failed ? "/admin/audit" : "/admin/audit/failures") + (member == 0 ? "" : "?member=" + member);
        }

        long older() {
            return entries.getLast().id();
        }
    }

    @GetMapping("/admin/audit")
    Page index(
            @RequestParam(defaultValue = "0") long member,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before) {
        var found = member == 0
                ? entries.newest(before, A_PAGE + 1)
                : entries.about(member, before, A_PAGE + 1);
        return Page.once("audit/entries", AuditPage.of(found, member, false));
    }

    @GetMapping("/admin/audit/failures")
    Page failures(
            @RequestParam(defaultValue = "0") long member,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before) {
        return Page.once("audit/entries", AuditPage.of(failures.newest(member, before, A_PAGE + 1), member, true));
    }
}
