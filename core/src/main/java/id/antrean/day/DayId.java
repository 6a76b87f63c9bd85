package id.antrean.day;

import id.antrean.mall.MallId;
import java.time.LocalDate;

/** One service day: one mall on one local date. The boundary inside which every rule of the queue is decided. */
public record DayId(MallId mall, LocalDate date) {
    /** The name of its stream in the event log: {@code day:khatulistiwa:2026-11-24}. */
    public String stream() {
        return "day:" + mall.value() + ":" + date;
    }
}
