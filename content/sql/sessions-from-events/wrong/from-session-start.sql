-- Half-hour blocks from the first event instead of gaps
with numbered as (
  select *, floor(extract(epoch from occurred_at - min(occurred_at) over (partition by user_id)) / 1800) as block from events where user_id <= 150
)
select user_id, dense_rank() over (partition by user_id order by block) as session_no, min(occurred_at) as started_at, max(occurred_at) as ended_at, count(distinct client_event_id) as events
from numbered group by user_id, block;
