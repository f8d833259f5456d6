-- Users without a time zone get a null day and are lost
with days as (select distinct user_id, (occurred_at at time zone time_zone)::date as day from events join users using (user_id) where time_zone is not null),
anchored as (select user_id, day, day - row_number() over (partition by user_id order by day)::int as anchor from days),
streaks as (select user_id, count(*) as days, min(day) as first_day, max(day) as last_day from anchored group by user_id, anchor)
select distinct on (user_id) user_id, days, first_day, last_day from streaks where days >= 4 order by user_id, days desc, first_day;
