-- max ignores the null of an open period
with marked as (
  select *, coalesce(started_on > max(ended_on) over (partition by user_id order by started_on, subscription_id rows between unbounded preceding and 1 preceding), true) as begins from subscriptions
), numbered as (select *, sum(begins::int) over (partition by user_id order by started_on, subscription_id) as block from marked)
select user_id, min(started_on) as member_from, case when bool_or(ended_on is null) then null else max(ended_on) end as member_until, count(*) as subscriptions from numbered group by user_id, block;
