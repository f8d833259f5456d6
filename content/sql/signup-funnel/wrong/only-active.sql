-- An inner join counts only users who did something
with reached as (
  select u.user_id, u.platform, min(occurred_at) filter (where event_name = 'view_item') as v from users as u join events as e on e.user_id = u.user_id
    and occurred_at >= signed_up_at and occurred_at < signed_up_at + interval '7 days' where not is_internal group by u.user_id, u.platform
), started as (
  select r.*, (select min(occurred_at) from events as e join users as x using (user_id) where e.user_id = r.user_id and event_name = 'start_checkout' and occurred_at >= v and occurred_at < signed_up_at + interval '7 days') as s from reached as r
), completed as (
  select r.*, (select min(occurred_at) from events as e join users as x using (user_id) where e.user_id = r.user_id and event_name = 'complete_checkout' and occurred_at >= s and occurred_at < signed_up_at + interval '7 days') as c from started as r
)
select platform, count(*) as signed_up, count(v) as viewed, count(s) as started, count(c) as completed from completed group by platform;
