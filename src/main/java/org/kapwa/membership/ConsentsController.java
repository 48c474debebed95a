package org.kapwa.membership;

import java.util.Comparator;
import java.util.List;
import org.kapwa.accounts.Consent;
import org.kapwa.accounts.Consents;
import org.kapwa.audit.Audit;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What a member agreed to, purpose by purpose, each with a button that takes it back.
@Controller
class ConsentsController {

    private final List<Consents> modules;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ConsentsController(List<Consents> modules, Audit audit, TransactionTemplate transaction) {
        this.modules = modules;
        this.audit = audit;
        this.transaction = transaction;
    }

    record ConsentsPage(List<Consent> given) {}

    @GetMapping("/me/consents")
    Page show(Reader reader) {
        var given = modules.stream()
                .flatMap(module -> module.givenBy(reader).stream())
                .sorted(Comparator.comparing(Consent::code))
                .toList();
        return Page.once("membership/consents", new ConsentsPage(given));
    }

    /// What was taken back already stays so.
    @PostMapping("/me/consents/{code}/withdrawal")
    Redirect withdraw(@PathVariable String code, Reader reader) {
        for (var module : modules) {
            module.givenBy(reader).stream()
                    .filter(consent -> consent.code().equals(code) && consent.page().isEmpty())
                    .forEach(consent -> transaction.executeWithoutResult(_ -> {
                        module.withdraw(consent, reader);
                        audit.note("membership.deed.consent-withdrawn", "member:" + reader.viewer().memberOrRefuse());
                    }));
        }
        return Redirect.saved("/me/consents");
    }
}
