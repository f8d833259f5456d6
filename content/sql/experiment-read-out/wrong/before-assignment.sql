-- Purchases from before the assignment are counted
with people as (
  select user_id, min(variant) as variant, min(assigned_at) as assigned_at from assignments where experiment_id = 'new-checkout' group by user_id having min(variant) = max(variant)
), spent as (
  select u.user_id, variant, count(purchase_id) as purchases, coalesce(sum(amount), 0) as amount from people as u left join purchases as p on p.user_id = u.user_id and purchased_at < assigned_at + interval '14 days' group by 1, 2
)
select variant, count(*) as users, count(*) filter (where purchases > 0) as buyers, round(count(*) filter (where purchases > 0)::numeric / count(*), 4) as conversion, round(avg(amount), 4) as revenue_per_user from spent group by variant;
