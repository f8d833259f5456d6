with dated as (
  select
    customer_id,
    date_trunc('month', ordered_at)::date as month,
    date_trunc('month', min(ordered_at) over (partition by customer_id))::date as cohort
  from orders
  where status = 'completed'
), numbered as (
  select
    customer_id,
    cohort,
    12 * (extract(year from month) - extract(year from cohort)) + extract(month from month) - extract(month from cohort) as n
  from dated
)
select
  cohort,
  count(distinct customer_id) as customers,
  round(count(distinct customer_id) filter (where n = 1)::numeric / count(distinct customer_id), 3) as month_1,
  round(count(distinct customer_id) filter (where n = 2)::numeric / count(distinct customer_id), 3) as month_2,
  round(count(distinct customer_id) filter (where n = 3)::numeric / count(distinct customer_id), 3) as month_3
from numbered
where cohort between '2024-01-01' and '2024-06-01'
group by cohort
order by cohort;
