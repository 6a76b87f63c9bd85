package id.antrean.display;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.antrean.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A browser for a class of tests, and for each of them a mall to look at. */
abstract class WithScreens {
    private static Chromium browser;

    /** A test that wants another closes this one. */
    WatchedMall mall = WatchedMall.small();

    @BeforeAll
    static void open() {
        browser = new Chromium();
    }

    @AfterAll
    static void shut() {
        browser.close();
    }

    @AfterEach
    void close() {
        browser.closePages();
        mall.close();
    }

    static Chromium browser() {
        return browser;
    }

    String url() {
        return "http://127.0.0.1:" + mall.port();
    }

    /** The hall's wall, with a clock that the test turns on, and without a voice. */
    static Page mutedHall(String url) {
        var page = browser.page(1920, 1080);
        page.clock().install();
        page.navigate(url + "/?mute=1");
        assertThat(page.locator("[data-test=clock]")).isVisible();
        return page;
    }

    static Locator stale(Page page) {
        return page.locator("[data-test=stale]");
    }
}
