-- The order of the steps is not looked at
with reached as (
  select u.user_id, u.platform, bool_or(event_name = 'view_item') as v, bool_or(event_name = 'start_checkout') as s, bool_or(event_name = 'complete_checkout') as c
  from users as u left join events as e on e.user_id = u.user_id and occurred_at >= signed_up_at and occurred_at < signed_up_at + interval '7 days'
  where not is_internal group by u.user_id, u.platform
)
select platform, count(*) as signed_up, count(*) filter (where v) as viewed, count(*) filter (where v and s) as started, count(*) filter (where v and s and c) as completed
from reached group by platform;
