-- The covariate reaches into the time after the assignment
with people as (
  select user_id, min(variant) as variant, min(assigned_at) as t from assignments where experiment_id = 'new-checkout' group by user_id having min(variant) = max(variant)
), spent as (
  select u.user_id, u.variant, coalesce(sum(amount), 0) as x, coalesce(sum(amount) filter (where purchased_at >= t), 0) as y
  from people as u left join purchases as p on p.user_id = u.user_id and purchased_at >= t - interval '28 days' and purchased_at < t + interval '14 days' group by 1, 2
), pooled as (select coalesce(covar_pop(y, x) / nullif(var_pop(x), 0)::float8, 0) as theta, avg(x) as mean_x from spent)
select variant, count(*) as users, round(avg(x), 3) as mean_before, round(avg(y), 3) as mean_after, avg(y) - max(theta) * (avg(x) - max(mean_x)) as adjusted
from spent cross join pooled group by variant;
