package id.antrean.house;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
record Keyboard(Page page) {
    private static final int FAR = 120;

    /** Presses Tab until something has the focus. */
    Keyboard tabTo(String selector) {
        for (int presses = 0; presses < FAR; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("it => document.activeElement.matches(it)", selector))) return this;
        }
        throw new AssertionError(FAR + " times Tab do not lead to " + selector);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
