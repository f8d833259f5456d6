-- The change of the head count hides losses behind new members
with months as (select d::date as month from generate_series(timestamp '2024-02-01', timestamp '2024-06-01', interval '1 month') as d),
counted as (
  select month, count(distinct user_id) as members from months left join subscriptions on started_on <= month and (ended_on is null or ended_on > month) group by month
), followed as (select month, members, greatest(members - lead(members) over (order by month), 0) as lost from counted)
select month, members, lost, round(lost::numeric / nullif(members, 0), 3) as churn from followed where month < '2024-06-01' order by month;
