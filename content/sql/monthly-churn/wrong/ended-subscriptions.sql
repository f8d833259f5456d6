-- Ended subscriptions are counted as lost members
with months as (select d::date as month from generate_series(timestamp '2024-02-01', timestamp '2024-05-01', interval '1 month') as d)
select month, (select count(distinct user_id) from subscriptions where started_on <= month and (ended_on is null or ended_on > month)) as members,
  (select count(*) from subscriptions where ended_on > month and ended_on <= month + interval '1 month' and started_on <= month) as lost,
  round((select count(*) from subscriptions where ended_on > month and ended_on <= month + interval '1 month' and started_on <= month)::numeric
    / nullif((select count(distinct user_id) from subscriptions where started_on <= month and (ended_on is null or ended_on > month)), 0), 3) as churn
from months order by month;
