with people as (
  select user_id, min(variant) as variant, min(assigned_at) as t
  from assignments
  where experiment_id = 'new-checkout'
  group by user_id
  having min(variant) = max(variant)
), spent as (
  select
    u.user_id,
    u.variant,
    coalesce(sum(p.amount) filter (where p.purchased_at < u.t), 0) as x,
    coalesce(sum(p.amount) filter (where p.purchased_at >= u.t), 0) as y
  from people as u
  left join purchases as p
    on p.user_id = u.user_id and p.purchased_at >= u.t - interval '28 days' and p.purchased_at < u.t + interval '14 days'
  group by u.user_id, u.variant
), pooled as (
  select coalesce(covar_pop(y, x) / nullif(var_pop(x), 0)::float8, 0) as theta, avg(x)::float8 as mean_x
  from spent
)
select
  variant,
  count(*) as users,
  round(avg(x), 3) as mean_before,
  round(avg(y), 3) as mean_after,
  round((avg(y)::float8 - max(theta) * (avg(x)::float8 - max(mean_x)))::numeric, 3) as adjusted
from spent
cross join pooled
group by variant;
