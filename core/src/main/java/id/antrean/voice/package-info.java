/**
 * What is said aloud, as text and as the clips that speak it: a call in the hall, a new ticket at the kiosk. Read
 * {@link id.antrean.voice.Announcement} first. The clips themselves lie in the resources of the same name below
 * {@code web}, made by {@code src/main/voice/make-clips.sh}.
 */
@NullMarked
package id.antrean.voice;

import org.jspecify.annotations.NullMarked;
