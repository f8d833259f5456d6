-- Periods that touch are not merged
with marked as (
  select *, coalesce(ended_on, 'infinity') as ends,
    coalesce(started_on >= max(coalesce(ended_on, 'infinity')) over (partition by user_id order by started_on, subscription_id rows between unbounded preceding and 1 preceding), true) as begins from subscriptions
), numbered as (select *, sum(begins::int) over (partition by user_id order by started_on, subscription_id) as block from marked)
select user_id, min(started_on) as member_from, nullif(max(ends), 'infinity') as member_until, count(*) as subscriptions from numbered group by user_id, block;
