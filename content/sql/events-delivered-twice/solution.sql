with first_deliveries as (
  select client_event_id, min(occurred_at) as occurred_at, min(received_at) as received_at
  from events
  where occurred_at >= '2024-05-01 00:00+00' and occurred_at < '2024-06-01 00:00+00'
  group by client_event_id
)
select
  occurred_at::date as day,
  count(*) as events,
  count(*) filter (where received_at > occurred_at + interval '24 hours') as late
from first_deliveries
group by 1
order by 1;
