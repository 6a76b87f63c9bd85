-- The figures' tables themselves are made by the view, one set for each generation: figures_leg_1, figures_day_1, …

-- A duration in whole milliseconds, exact: clock points have milliseconds and no more.
CREATE FUNCTION figures_ms(duration interval) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (extract(epoch FROM duration) * 1000)::bigint;
