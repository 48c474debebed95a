package org.kapwa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// A page under the hands of somebody who uses no mouse: Tab, Enter and letters only. Wherever the focus goes it must be
/// seen.
final class Keys {

    private static final int MOST_TABS = 120;

    private static final String NAME = """
            () => { const e = document.activeElement;
                return (e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.value && e.tagName !== 'INPUT' && e.value
                    || e.innerText || e.name || '').trim().replace(/\\s+/g, ' '); }""";

    /// An outline or a ring of at least two pixels, on the element or on what stands for it.
    private static final String IS_SEEN = """
            () => { const e = document.activeElement; const box = e.getBoundingClientRect();
                const rings = [e, e.parentElement, e.labels?.[0]].filter(x => x).map(x => getComputedStyle(x));
                return box.bottom > 0 && box.top < innerHeight
                    && rings.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none'); }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /// Goes on by Tab to what is called so.
    Keys to(String name) {
        for (var i = 0; i < MOST_TABS; i++) {
            var here = step();
            if (here.startsWith(name)) {
                return this;
            }
        }
        throw new AssertionError("no way by Tab to " + name + " on " + page.url());
    }

    /// One Tab on.
    ///
    /// @return what is there called; empty behind the last
    String step() {
        page.keyboard().press("Tab");
        var here = (String) page.evaluate(NAME);
        if (!(boolean) page.evaluate("document.activeElement === document.body")) {
            assertThat((boolean) page.evaluate(IS_SEEN)).as("the focus on %s of %s is seen", here, page.url()).isTrue();
        }
        return here;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Follows a link or sends a form, and waits for the page that comes.
    void enter() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
