-- Events are counted instead of users
select u.platform, count(distinct u.user_id) as signed_up,
  count(*) filter (where event_name = 'view_item') as viewed,
  count(*) filter (where event_name = 'start_checkout') as started,
  count(*) filter (where event_name = 'complete_checkout') as completed
from users as u left join events as e on e.user_id = u.user_id and occurred_at >= signed_up_at and occurred_at < signed_up_at + interval '7 days'
where not is_internal group by u.platform;
