-- The delivery with the smallest event_id is taken for the first to arrive
with kept as (
  select distinct on (client_event_id) client_event_id, occurred_at, received_at from events order by client_event_id, event_id
)
select occurred_at::date as day, count(*) as events, count(*) filter (where received_at > occurred_at + interval '24 hours') as late
from kept where occurred_at >= '2024-05-01 00:00+00' and occurred_at < '2024-06-01 00:00+00' group by 1 order by 1;
