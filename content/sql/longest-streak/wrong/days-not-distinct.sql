-- Several events on a day break the numbering
with anchored as (
  select user_id, (occurred_at at time zone coalesce(time_zone, 'UTC'))::date as day,
    (occurred_at at time zone coalesce(time_zone, 'UTC'))::date - row_number() over (partition by user_id order by occurred_at)::int as anchor
  from events join users using (user_id)
), streaks as (select user_id, count(distinct day) as days, min(day) as first_day, max(day) as last_day from anchored group by user_id, anchor)
select distinct on (user_id) user_id, days, first_day, last_day from streaks where days >= 4 order by user_id, days desc, first_day;
