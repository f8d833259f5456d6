-- BETWEEN two dates loses the last day of May
with kept as (
  select client_event_id, min(occurred_at) as occurred_at, min(received_at) as received_at from events group by client_event_id
)
select occurred_at::date as day, count(*) as events, count(*) filter (where received_at > occurred_at + interval '24 hours') as late
from kept where occurred_at between '2024-05-01' and '2024-05-31' group by 1 order by 1;
