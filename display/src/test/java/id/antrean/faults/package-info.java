/**
 * {@code ./antrean faults}: the shipped program and PostgreSQL as real processes, under load, while things break.
 * <pre>
 *   Load (visitors, clerks) ──▶ nodes (processes) ──▶ Wire (a TCP proxy) ──▶ PostgreSQL (a process)
 *     │                          ▲ kill -9, SIGSTOP,     ▲ cut, half-open      ▲ kill -9, stop at once
 *     ▼                          │ clock                 │                     │
 *   History                    Faults: by a seeded schedule ───────────────────┘
 *     └──▶ id.antrean.history.Invariants, once all is quiet
 * </pre>
 */
@org.jspecify.annotations.NullMarked
package id.antrean.faults;
