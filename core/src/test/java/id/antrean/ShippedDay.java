package id.antrean;

import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.at;

import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.day.Channel;
import id.antrean.day.DayCommand.CloseDay;
import id.antrean.day.DayCommand.IssueTicket;
import id.antrean.day.SmallMall;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/** A program that plays a short day on a database, in a process without the tests' libraries. */
final class ShippedDay {
    private ShippedDay() {}

    /** @param arguments the database's URL, user and password */
    public static void main(String[] arguments) {
        var sender = new Origin("kiosk-1", "KIOSK", null, "req-1", null);
        try (var database = Database.open(new DatabaseAddress(arguments[0], arguments[1], arguments[2]));
                var engine = Engine.start(
                        database.dataSource(), Clock.systemUTC(), Clock.systemUTC(), new SimpleMeterRegistry())) {
            engine.mallCommands().publish(SmallMall.catalogue(), sender);
            engine.dayCommands().send(new IssueTicket(DAY, KTP, null, Language.ID, Channel.KIOSK, at("08:00")), sender);
            engine.dayCommands().send(new CloseDay(DAY, at("17:00")), sender);
        }
    }
}
