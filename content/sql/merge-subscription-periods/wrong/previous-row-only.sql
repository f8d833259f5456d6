-- Only the period before is looked at, not the latest end so far
with marked as (
  select *, coalesce(ended_on, 'infinity') as ends,
    coalesce(started_on > lag(coalesce(ended_on, 'infinity')) over (partition by user_id order by started_on, subscription_id), true) as begins from subscriptions
), numbered as (select *, sum(begins::int) over (partition by user_id order by started_on, subscription_id) as block from marked)
select user_id, min(started_on) as member_from, nullif(max(ends), 'infinity') as member_until, count(*) as subscriptions from numbered group by user_id, block;
