package id.antrean.schedule;

import id.antrean.database.Statements;
import id.antrean.mall.MallId;
import id.antrean.mall.yaml.CatalogueReading;
import id.antrean.mall.yaml.CatalogueYaml;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** All SQL of {@code scheduled_catalogue}. */
final class ScheduleTable {
    private static final String SELECT =
            "SELECT effective_at, catalogue, based_on, who, role, scheduled_at, refused FROM scheduled_catalogue ";

    private final Statements sql;

    ScheduleTable(DataSource source) {
        sql = new Statements(source);
    }

    void put(ScheduledCatalogue it) {
        sql.update(
                """
                INSERT INTO scheduled_catalogue (mall, effective_at, catalogue, based_on, who, role, scheduled_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (mall) DO UPDATE SET effective_at = EXCLUDED.effective_at, catalogue = EXCLUDED.catalogue,
                    based_on = EXCLUDED.based_on, who = EXCLUDED.who, role = EXCLUDED.role,
                    scheduled_at = EXCLUDED.scheduled_at, refused = NULL
                """,
                it.catalogue().mall().value(),
                it.effectiveAt().atOffset(ZoneOffset.UTC),
                CatalogueYaml.write(it.catalogue()),
                it.basedOn(),
                it.who(),
                it.role(),
                it.scheduledAt().atOffset(ZoneOffset.UTC));
    }

    Optional<ScheduledCatalogue> of(MallId mall) {
        return sql.first(SELECT + "WHERE mall = ?", ScheduleTable::read, mall.value());
    }

    List<ScheduledCatalogue> due(Instant now) {
        return sql.all(
                SELECT + "WHERE effective_at <= ? AND refused IS NULL ORDER BY mall",
                ScheduleTable::read,
                now.atOffset(ZoneOffset.UTC));
    }

    private static ScheduledCatalogue read(ResultSet row) throws SQLException {
        if (!(CatalogueYaml.read("scheduled", row.getString("catalogue"))
                instanceof CatalogueReading.Sound(var catalogue))) {
            throw new IllegalStateException("a scheduled catalogue cannot be read any more");
        }
        return new ScheduledCatalogue(
                catalogue,
                row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                row.getInt("based_on"),
                row.getString("who"),
                row.getString("role"),
                row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
                row.getString("refused"));
    }

    boolean remove(MallId mall) {
        return sql.update("DELETE FROM scheduled_catalogue WHERE mall = ?", mall.value()) > 0;
    }

    void refuse(MallId mall, String why) {
        sql.update("UPDATE scheduled_catalogue SET refused = ? WHERE mall = ?", why, mall.value());
    }
}
