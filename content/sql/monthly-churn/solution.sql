with months as (
  select d::date as month from generate_series(timestamp '2024-02-01', timestamp '2024-06-01', interval '1 month') as d
), members as (
  select distinct m.month, s.user_id
  from months as m
  join subscriptions as s on s.started_on <= m.month and (s.ended_on is null or s.ended_on > m.month)
)
select
  m.month,
  count(here.user_id) as members,
  count(here.user_id) filter (where later.user_id is null) as lost,
  round(count(here.user_id) filter (where later.user_id is null)::numeric / nullif(count(here.user_id), 0), 3) as churn
from months as m
left join members as here on here.month = m.month
left join members as later on later.user_id = here.user_id and later.month = (here.month + interval '1 month')::date
where m.month < '2024-06-01'
group by m.month
order by m.month;
