-- The mean is over purchases and not over users
with people as (
  select user_id, min(variant) as variant, min(assigned_at) as assigned_at from assignments where experiment_id = 'new-checkout' group by user_id having min(variant) = max(variant)
)
select variant, count(distinct u.user_id) as users, count(distinct p.user_id) as buyers, round(count(distinct p.user_id)::numeric / count(distinct u.user_id), 4) as conversion, round(coalesce(avg(amount), 0), 4) as revenue_per_user
from people as u left join purchases as p on p.user_id = u.user_id and purchased_at >= assigned_at and purchased_at < assigned_at + interval '14 days' group by variant;
