package id.antrean;

import id.antrean.access.Access;
import id.antrean.board.LiveDays;
import id.antrean.database.Database;
import id.antrean.day.axon.DayCommands;
import id.antrean.eventlog.EventLog;
import id.antrean.eventlog.Views;
import id.antrean.figures.Figures;
import id.antrean.health.Health;
import id.antrean.mall.axon.MallCommands;
import id.antrean.schedule.Schedule;
import id.antrean.visitor.Visitors;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** What a house is made of. */
record HouseParts(
        Clock clock,
        Clock wallClock,
        double speed,
        Database database,
        EventLog log,
        DayCommands dayCommands,
        MallCommands mallCommands,
        LiveDays live,
        Views views,
        Figures figures,
        Access access,
        Visitors visitors,
        Schedule schedule,
        MeterRegistry meters,
        Health health,
        Closing closing) {}
