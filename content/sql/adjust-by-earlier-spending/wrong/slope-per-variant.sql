-- A slope of its own for each variant
with people as (
  select user_id, min(variant) as variant, min(assigned_at) as t from assignments where experiment_id = 'new-checkout' group by user_id having min(variant) = max(variant)
), spent as (
  select u.user_id, u.variant, coalesce(sum(amount) filter (where purchased_at < t), 0) as x, coalesce(sum(amount) filter (where purchased_at >= t), 0) as y
  from people as u left join purchases as p on p.user_id = u.user_id and purchased_at >= t - interval '28 days' and purchased_at < t + interval '14 days' group by 1, 2
)
select variant, count(*) as users, round(avg(x), 3) as mean_before, round(avg(y), 3) as mean_after,
  avg(y) - coalesce(covar_pop(y, x) / nullif(var_pop(x), 0)::float8, 0) * (avg(x) - (select avg(x) from spent)) as adjusted
from spent group by variant;
