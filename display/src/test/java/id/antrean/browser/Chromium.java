package id.antrean.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pages of one browser, which all tests of a JVM share; each page has a profile of its own. */
public final class Chromium implements AutoCloseable {
    /** How long a test waits for what should be there. */
    public static final double PATIENCE_MS = 30_000;

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final List<BrowserContext> profiles = new ArrayList<>();

    public Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /** A page that is there already. */
    public Page page(int width, int height, String url) {
        var page = page(width, height);
        page.navigate(url);
        return page;
    }

    /** A page to prepare before it goes anywhere. */
    public Page page(int width, int height) {
        var page = profile(width, height).newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        return page;
    }

    private BrowserContext profile(int width, int height) {
        var options =
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("id-ID");
        var profile = TheBrowser.RUNNING.newContext(options);
        profiles.add(profile);
        return profile;
    }

    /** Those who have been looked at would go on drawing and asking beside those that are looked at next. */
    public void closePages() {
        profiles.forEach(BrowserContext::close);
        profiles.clear();
    }

    /** Keeps a picture for whoever wants to look, and fails if anything sticks out of the screen sideways. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its screen", name)
                .isEqualTo(true);
    }

    private static BrowserType.LaunchOptions launch() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        // else a second process is started for each page, in case it goes to another site: none does
                        "--disable-site-isolation-trials",
                        "--autoplay-policy=no-user-gesture-required"));
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("install Chromium: apt-get install chromium"));
    }

    @Override
    public void close() {
        closePages();
    }

    /** Started by the first test that needs it. It goes when its input ends: with the JVM. */
    private static final class TheBrowser {
        static final Browser RUNNING = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(launch());
    }
}
