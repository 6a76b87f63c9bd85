package id.antrean.day;

import id.antrean.mall.Policy;
import id.antrean.mall.PriorityClass;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a leg stands in its line: an instant; earlier is sooner.
 *
 * <ol>
 *   <li>A visitor without priority stands at the arrival.
 *   <li>One with priority stands earlier by the credit of the class, a number of the policy. So nobody is overtaken by
 *       one who came more than the credit later.
 *   <li>A transfer stands by the arrival at the mall where it is kept, else by the transfer; the credit stays.
 * </ol>
 *
 * @see "docs/decisions/0003-one-line-one-order.md"
 */
final class Standing {
    private Standing() {}

    static Instant of(Instant arrival, long creditMs) {
        return arrival.minusMillis(creditMs);
    }

    static Optional<PriorityClass> priorityClass(String key, Policy policy) {
        return policy.priorityClasses().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst();
    }
}
