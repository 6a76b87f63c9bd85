package id.antrean.figures;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Legs added up by slice: all of them, each mall's, service's, agency's and hour's. Of a time it is counted how many legs
 * fell into each of {@link Buckets}.
 */
final class RollupSql {
    /** The total and the keys of one leg; {@code ended} is the hour in which it ended, {@code joined} that in which it joined. */
    private static final String SLICES = """
             CROSS JOIN LATERAL (VALUES ('total', ''), ('mall', mall), ('service', service), ('agency', agency),
                ('hour', joined_hour), ('ended', ended_hour), ('day', date::text)) AS slice (slice, key)
            WHERE slice = ANY (?::text[]) AND key IS NOT NULL
            """;

    static final String COUNTS = "joined, called, served, no_shows, cancelled, transferred, left_at_close, open,"
            + " waiting_now, timed_served, within, suspect, abandoned, forecast_compared, forecast_inside";

    /** The counts of several periods together. */
    static final String SUMS = Stream.of(COUNTS.split(", ", -1))
            .map(column -> "sum(%1$s)::bigint AS %1$s".formatted(column))
            .collect(Collectors.joining(", "));

    private static final String OF_PARTS =
            "JOIN unnest(?::text[]::date[], ?::text[]::date[]) AS part_of (first, last) USING (first, last)";

    private RollupSql() {}

    /** The counts of a period, of those of its parts. The parameters are the first days of those, and the last. */
    static String partsCounts(int generation) {
        return """
                SELECT slice, key, %1$s, min(waiting_since) AS waiting_since,
                    sum(forecast_error_ms) AS forecast_error_ms, sum(forecast_bias_ms) AS forecast_bias_ms
                FROM rollup_count_%2$d %3$s GROUP BY slice, key
                """.formatted(SUMS, generation, OF_PARTS);
    }

    /** How the times of a period are spread, of those of its parts. The parameters are the same. */
    static String partsSpreads(int generation) {
        return """
                WITH part AS (SELECT * FROM rollup_spread_%d %s),
                bucket AS (
                    SELECT slice, key, time, bucket, sum(n)::int AS legs
                    FROM part CROSS JOIN LATERAL unnest(buckets, legs) AS u (bucket, n)
                    GROUP BY slice, key, time, bucket),
                spread AS (
                    SELECT slice, key, time, array_agg(bucket ORDER BY bucket) AS buckets,
                        array_agg(legs ORDER BY bucket) AS legs
                    FROM bucket GROUP BY slice, key, time),
                whole AS (
                    SELECT slice, key, time, sum(faults)::bigint AS faults, sum(ms)::bigint AS ms, max(ms_max) AS ms_max
                    FROM part GROUP BY slice, key, time)
                SELECT slice, key, time, faults, ms, ms_max, coalesce(buckets, '{}') AS buckets,
                    coalesce(legs, '{}') AS legs
                FROM whole LEFT JOIN spread USING (slice, key, time)
                """.formatted(generation, OF_PARTS);
    }

    /** What a leg counts as. The parameters are the condition's, and then the slices wanted. */
    static String counts(String which, int generation) {
        return legs(which, generation) + "SELECT slice, key, " + FigureSql.COUNTED
                + """
                    min(joined_at) FILTER (WHERE ended IS NULL AND first_called_at IS NULL) AS waiting_since,
                    sum(abs(%1$s)) FILTER (WHERE waiting_ms >= 0) AS forecast_error_ms,
                    sum(%1$s) FILTER (WHERE waiting_ms >= 0) AS forecast_bias_ms
                FROM counted
                """.formatted(FigureSql.FORECAST_MISSED) + SLICES + " GROUP BY slice, key";
    }

    /** How the times are spread. The parameters are the condition's, and then the slices wanted. */
    static String spreads(String which, int generation) {
        return legs(which, generation) + """
                , visit AS (
                    SELECT mall, date, (array_agg(service ORDER BY leg))[1] AS service,
                        (array_agg(agency ORDER BY leg))[1] AS agency,
                        (array_agg(joined_hour ORDER BY leg))[1] AS joined_hour,
                        figures_ms(max(ended_at) - min(joined_at)) AS visit_ms
                    FROM counted GROUP BY mall, date, ticket HAVING bool_and(ended IS NOT NULL)),
                duration AS (
                    SELECT mall, date, service, agency, joined_hour, ended_hour, time, ms
                    FROM counted CROSS JOIN LATERAL (VALUES ('waiting', waiting_ms), ('walking', walking_ms),
                        ('service', service_ms), ('suspended', suspended_ms)) AS measured (time, ms)
                    WHERE ms IS NOT NULL
                    UNION ALL
                    SELECT mall, date, service, agency, joined_hour, NULL, 'visit', visit_ms FROM visit),
                bucket AS (
                    SELECT slice, key, time, %s AS bucket, count(*)::int AS legs, sum(ms)::bigint AS ms, max(ms) AS ms_max
                    FROM duration
                """.formatted(Buckets.sql("ms")) + SLICES + """
                    GROUP BY slice, key, time, bucket)
                SELECT slice, key, time,
                    coalesce(sum(legs) FILTER (WHERE bucket < 0), 0)::bigint AS faults,
                    coalesce(sum(ms) FILTER (WHERE bucket >= 0), 0)::bigint AS ms,
                    coalesce(max(ms_max) FILTER (WHERE bucket >= 0), 0) AS ms_max,
                    coalesce(array_agg(bucket ORDER BY bucket) FILTER (WHERE bucket >= 0), '{}') AS buckets,
                    coalesce(array_agg(legs ORDER BY bucket) FILTER (WHERE bucket >= 0), '{}') AS legs
                FROM bucket GROUP BY slice, key, time
                """;
    }

    private static String legs(String which, int generation) {
        return FigureSql.timed("day.time_zone", which, generation) + """
                , counted AS (
                    SELECT mall, date, ticket, leg, service, agency, standard_ms, joined_at, first_called_at, ended,
                        ended_at, forecast_low_ms, forecast_high_ms, suspect, waiting_ms, walking_ms, service_ms,
                        suspended_ms, to_char(joined_at AT TIME ZONE key, 'HH24') AS joined_hour,
                        to_char(ended_at AT TIME ZONE key, 'HH24') AS ended_hour
                    FROM timed)
                """;
    }
}
