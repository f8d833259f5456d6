-- Repeated assignment rows multiply users and purchases
with spent as (
  select a.assignment_id, variant, count(purchase_id) as purchases, coalesce(sum(amount), 0) as amount
  from assignments as a left join purchases as p on p.user_id = a.user_id and purchased_at >= assigned_at and purchased_at < assigned_at + interval '14 days'
  where experiment_id = 'new-checkout' group by 1, 2
)
select variant, count(*) as users, count(*) filter (where purchases > 0) as buyers, round(count(*) filter (where purchases > 0)::numeric / count(*), 4) as conversion, round(avg(amount), 4) as revenue_per_user from spent group by variant;
