with marked as (
  select
    user_id,
    client_event_id,
    occurred_at,
    coalesce(occurred_at - lag(occurred_at) over (partition by user_id order by occurred_at) > interval '30 minutes', true) as begins
  from events
  where user_id <= 150
), numbered as (
  select *, sum(begins::int) over (partition by user_id order by occurred_at rows unbounded preceding) as session_no
  from marked
)
select
  user_id,
  session_no,
  min(occurred_at) as started_at,
  max(occurred_at) as ended_at,
  count(distinct client_event_id) as events
from numbered
group by user_id, session_no;
