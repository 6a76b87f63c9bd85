package id.antrean.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * What a table holds, whatever the order of its rows: how many, and the sum of their hashes. Made some thousand pages at
 * a time, so that no statement takes long.
 *
 * @param sum of the first 64 bits of each row's MD5, modulo 2^64, hex; against accidents, not against an enemy
 */
public record RowDigest(long rows, String sum) {
    private static final long PAGES = 20_000;

    static RowDigest of(Connection connection, String table) {
        try (var query = connection.prepareStatement("SELECT count(*), coalesce(sum(('x' || left(md5(t::text), 16))"
                        + "::bit(64)::bigint::numeric), 0) FROM " + table
                        + " t WHERE ctid >= ?::text::tid AND ctid < ?::text::tid");
                var size = connection.createStatement();
                var bytes = size.executeQuery("SELECT pg_relation_size('" + table + "') / 8192")) {
            bytes.next();
            long pages = bytes.getLong(1);
            long rows = 0;
            long sum = 0;
            for (long from = 0; from < pages; from += PAGES) {
                query.setString(1, "(" + from + ",0)");
                query.setString(2, "(" + (from + PAGES) + ",0)");
                try (var found = query.executeQuery()) {
                    found.next();
                    rows += found.getLong(1);
                    sum += found.getBigDecimal(2).toBigInteger().longValue();
                }
            }
            return new RowDigest(rows, HexFormat.of().toHexDigits(sum));
        } catch (SQLException e) {
            throw SqlTable.translated(e);
        }
    }
}
