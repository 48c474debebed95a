package org.kapwa.audit;

import java.util.List;
import org.kapwa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit, for administrators: newest first, all of it or what concerns one member.
@Controller
class AuditController {

    private static final int A_PAGE = 50;

    private final Entries entries;

    AuditController(Entries entries) {
        this.entries = entries;
    }

    /// @param member the member whom it is about, 0 for all
    record AuditPage(List<Entry> entries, long member, boolean more) {

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
        var more = found.size() > A_PAGE;
        return Page.once("audit/entries", new AuditPage(more ? found.subList(0, A_PAGE) : found, member, more));
    }
}
