-- Steps are counted however long after the sign-up they come
select u.platform, count(*) as signed_up, count(v.at) as viewed, count(s.at) as started, count(c.at) as completed
from users as u
left join lateral (select min(occurred_at) as at from events as e where e.user_id = u.user_id and event_name = 'view_item') as v on true
left join lateral (select min(occurred_at) as at from events as e where e.user_id = u.user_id and event_name = 'start_checkout' and occurred_at >= v.at) as s on true
left join lateral (select min(occurred_at) as at from events as e where e.user_id = u.user_id and event_name = 'complete_checkout' and occurred_at >= s.at) as c on true
where not u.is_internal group by u.platform;
