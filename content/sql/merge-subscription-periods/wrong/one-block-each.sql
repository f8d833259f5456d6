-- Pauses between blocks are forgotten
select user_id, min(started_on) as member_from, case when bool_or(ended_on is null) then null else max(ended_on) end as member_until, count(*) as subscriptions from subscriptions group by user_id;
