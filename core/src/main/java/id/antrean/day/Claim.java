package id.antrean.day;

/**
 * What a visitor brings to the line.
 *
 * @param provisional whether the priority was claimed and no staff have seen the visitor yet
 * @param creditMs how much earlier than the arrival it stands, milliseconds; 0 without priority
 * @param graceMs how long the ticket may be set aside, milliseconds
 */
record Claim(boolean priority, boolean provisional, long creditMs, long graceMs) {
    static final Claim NONE = new Claim(false, false, 0, 0);
}
