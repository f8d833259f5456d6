-- Events of one user at the same moment are taken for one
with kept as (
  select user_id, event_name, occurred_at, min(received_at) as received_at from events group by user_id, event_name, occurred_at
)
select occurred_at::date as day, count(*) as events, count(*) filter (where received_at > occurred_at + interval '24 hours') as late
from kept where occurred_at >= '2024-05-01 00:00+00' and occurred_at < '2024-06-01 00:00+00' group by 1 order by 1;
