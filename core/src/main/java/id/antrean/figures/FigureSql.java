package id.antrean.figures;

/** The questions to {@code figures_leg_n}, as SQL. Every time is made of clock points here and nowhere else. */
final class FigureSql {
    private FigureSql() {}

    /** What adds up, of rows of {@code timed}. */
    static final String COUNTED = """
            count(*) AS joined,
            count(first_called_at) AS called,
            count(*) FILTER (WHERE ended = 'completed') AS served,
            count(*) FILTER (WHERE ended = 'no-show') AS no_shows,
            count(*) FILTER (WHERE ended = 'cancelled') AS cancelled,
            count(*) FILTER (WHERE ended = 'transferred') AS transferred,
            count(*) FILTER (WHERE ended = 'left') AS left_at_close,
            count(*) FILTER (WHERE ended IS NULL) AS open,
            count(*) FILTER (WHERE ended IS NULL AND first_called_at IS NULL) AS waiting_now,
            count(*) FILTER (WHERE ended = 'completed' AND service_ms >= 0) AS timed_served,
            count(*) FILTER (WHERE ended = 'completed' AND service_ms BETWEEN 0 AND standard_ms) AS within,
            count(*) FILTER (WHERE suspect) AS suspect,
            count(*) FILTER (WHERE first_called_at IS NULL AND ended IN ('cancelled', 'left')) AS abandoned,
            count(*) FILTER (WHERE waiting_ms >= 0 AND forecast_low_ms IS NOT NULL) AS forecast_compared,
            count(*) FILTER (WHERE waiting_ms BETWEEN forecast_low_ms AND forecast_high_ms) AS forecast_inside,
            """;

    /** How far a real wait was from the middle of what was promised; below 0, people waited less. */
    static final String FORECAST_MISSED = "(waiting_ms - (forecast_low_ms + forecast_high_ms) / 2.0)";

    private static final String COUNTS =
            "SELECT key, grouping(key) = 1 AS is_total, " + COUNTED + """
                coalesce(max(greatest(0, figures_ms(?::timestamptz - joined_at)))
                    FILTER (WHERE ended IS NULL AND first_called_at IS NULL), 0) AS longest_wait_ms,
                avg(abs(%1$s)) FILTER (WHERE waiting_ms >= 0) AS forecast_error_ms,
                avg(%1$s) FILTER (WHERE waiting_ms >= 0) AS forecast_bias_ms,
            """.formatted(FORECAST_MISSED);

    private static final String BY_KEY = " GROUP BY GROUPING SETS ((key), ())";

    /** The first parameter is the mall in every one of them, and NULL where all malls are asked for. */
    static String counts(FiguresQuestion question, int generation) {
        return counts(question, key(question.by()), generation);
    }

    /** The same, with each leg in the hour in which it ended. */
    static String countsByEndingHour(FiguresQuestion question, int generation) {
        return counts(question, hour("ended_at"), generation);
    }

    private static String counts(FiguresQuestion question, String key, int generation) {
        return timed(question, key, generation) + COUNTS + spread("waiting") + ", " + spread("walking") + ", "
                + spread("service") + ", " + spread("suspended") + " FROM timed" + BY_KEY;
    }

    /** Visits whose every leg ended, each where its first leg was. */
    static String visits(FiguresQuestion question, int generation) {
        return timed(question, key(question.by()), generation) + """
                , visit AS (
                    SELECT (array_agg(key ORDER BY leg))[1] AS key,
                        figures_ms(max(ended_at) - min(joined_at)) AS visit_ms
                    FROM timed GROUP BY mall, date, ticket HAVING bool_and(ended IS NOT NULL))
                SELECT key, grouping(key) = 1 AS is_total,
                """ + spread("visit") + " FROM visit" + BY_KEY;
    }

    static String balance(int generation) {
        return """
                SELECT service, count(*) AS joined,
                    count(*) FILTER (WHERE ended IS NULL AND place = 'waiting') AS waiting,
                    count(*) FILTER (WHERE ended IS NULL AND place = 'called') AS called,
                    count(*) FILTER (WHERE ended IS NULL AND place = 'serving') AS serving,
                    count(*) FILTER (WHERE ended IS NULL AND place = 'held') AS held,
                    count(*) FILTER (WHERE ended IS NULL AND place = 'set-aside') AS set_aside,
                    count(*) FILTER (WHERE ended = 'completed') AS completed,
                    count(*) FILTER (WHERE ended = 'transferred') AS transferred,
                    count(*) FILTER (WHERE ended = 'no-show') AS no_show,
                    count(*) FILTER (WHERE ended = 'cancelled') AS cancelled,
                    count(*) FILTER (WHERE ended = 'left') AS left_at_close
                FROM figures_leg_%d
                WHERE mall = ? AND date = ?::date AND ended IS DISTINCT FROM 'undone'
                GROUP BY service ORDER BY service
                """.formatted(generation);
    }

    /** The line after each change of it, weighted by how long it stayed so. */
    static String line(int generation) {
        return """
                WITH wait AS (
                    SELECT joined_at AS since, coalesce(first_called_at, ended_at) AS until FROM figures_leg_%d
                    WHERE mall = ? AND date = ?::date AND ended IS DISTINCT FROM 'undone'),
                change AS (
                    SELECT at, sum(change) AS change FROM (
                        SELECT since AS at, 1 AS change FROM wait
                        UNION ALL SELECT until, -1 FROM wait WHERE until IS NOT NULL) step
                    GROUP BY at),
                stretch AS (
                    SELECT sum(change) OVER (ORDER BY at) AS length, figures_ms(lead(at) OVER (ORDER BY at) - at) AS lasted_ms
                    FROM change)
                SELECT coalesce(sum(length * lasted_ms), 0) AS leg_ms, coalesce(sum(lasted_ms), 0) AS horizon_ms,
                    coalesce(max(length), 0) AS longest,
                    (SELECT coalesce(sum(figures_ms(until - since)), 0) FROM wait) AS waited_ms
                FROM stretch
                """.formatted(generation);
    }

    private static String timed(FiguresQuestion question, String key, int generation) {
        return timed(
                key,
                (question.mall() == null ? "?::text IS NULL" : "mall = ?")
                        + " AND date BETWEEN ?::date AND ?::date AND leg.agency = coalesce(?, leg.agency)",
                generation);
    }

    /**
     * Legs in the range, with their times in milliseconds; a negative one is a clock fault. A suspect service time is in
     * no mean: it has none.
     *
     * @param which legs of {@code figures_leg_n}, as a condition
     */
    static String timed(String key, String which, int generation) {
        return """
            WITH taken AS (
                SELECT leg.*, %1$s AS key,
                    figures_ms(first_called_at - joined_at) AS waiting_ms,
                    figures_ms(started_at - last_called_at) - held_before_ms AS walking_ms,
                    CASE WHEN ended IN ('completed', 'transferred')
                        THEN figures_ms(coalesce(served_until, ended_at) - started_at) - held_ms END AS taken_ms,
                    CASE WHEN first_called_at IS NOT NULL THEN (
                        SELECT coalesce(sum(figures_ms(
                            least(coalesce(off.until, first_called_at), first_called_at) - greatest(off.since, joined_at))), 0)
                        FROM figures_suspension_%2$d off
                        WHERE off.mall = leg.mall AND off.date = leg.date AND off.service = leg.service
                            AND off.since < first_called_at AND coalesce(off.until, first_called_at) > joined_at)
                        END AS suspended_ms
                FROM figures_leg_%2$d leg JOIN figures_day_%2$d day USING (mall, date)
                WHERE %3$s AND ended IS DISTINCT FROM 'undone'),
            judged AS (
                SELECT *, coalesce(taken_ms >= 0 AND (taken_ms < suspect_below_ms OR taken_ms > suspect_above_ms), false)
                    AS suspect FROM taken),
            timed AS (SELECT *, CASE WHEN NOT suspect THEN taken_ms END AS service_ms FROM judged)
            """.formatted(key, generation, which);
    }

    private static String key(By by) {
        return switch (by) {
            case MALL -> "mall";
            case SERVICE -> "leg.service";
            case AGENCY -> "leg.agency";
            case COUNTER -> "leg.counter";
            case CLERK -> "leg.clerk";
            case HOUR -> hour("joined_at");
            case DAY -> "date::text";
        };
    }

    private static String hour(String clockPoint) {
        return "to_char(" + clockPoint + " AT TIME ZONE day.time_zone, 'HH24')";
    }

    private static String spread(String time) {
        return """
                count(*) FILTER (WHERE %1$s_ms >= 0) AS %1$s_count,
                count(*) FILTER (WHERE %1$s_ms < 0) AS %1$s_faults,
                avg(%1$s_ms) FILTER (WHERE %1$s_ms >= 0) AS %1$s_mean,
                percentile_cont(ARRAY[0.5, 0.9, 0.95, 0.99]) WITHIN GROUP (ORDER BY %1$s_ms)
                    FILTER (WHERE %1$s_ms >= 0) AS %1$s_percentiles,
                max(%1$s_ms) FILTER (WHERE %1$s_ms >= 0) AS %1$s_max""".formatted(time);
    }
}
