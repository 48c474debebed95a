package org.kapwa.mail;

import java.util.List;
import org.kapwa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the site wrote to people, for an administrator: on a site without SMTP it is the only way to see a link.
@Controller
class MailboxController {

    private static final int A_PAGE = 20;

    private final Mails mails;

    MailboxController(Mails mails) {
        this.mails = mails;
    }

    record MailboxPage(List<Mail> mails, boolean more) {

        long older() {
            return mails.getLast().id();
        }
    }

    @GetMapping("/admin/mail")
    Page index(@RequestParam(defaultValue = Long.MAX_VALUE + "") long before) {
        var newest = mails.newest(before, A_PAGE + 1);
        var more = newest.size() > A_PAGE;
        return Page.of("mail/mailbox", new MailboxPage(more ? newest.subList(0, A_PAGE) : newest, more));
    }
}
