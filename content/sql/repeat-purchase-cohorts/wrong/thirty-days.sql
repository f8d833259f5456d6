-- Months are counted as blocks of 30 days
with numbered as (
  select customer_id, date_trunc('month', min(ordered_at) over (partition by customer_id))::date as cohort,
    floor(extract(epoch from ordered_at - min(ordered_at) over (partition by customer_id)) / 86400 / 30) as n
  from orders where status = 'completed'
)
select cohort, count(distinct customer_id) as customers,
  round(count(distinct customer_id) filter (where n = 1)::numeric / count(distinct customer_id), 3) as month_1,
  round(count(distinct customer_id) filter (where n = 2)::numeric / count(distinct customer_id), 3) as month_2,
  round(count(distinct customer_id) filter (where n = 3)::numeric / count(distinct customer_id), 3) as month_3
from numbered where cohort between '2024-01-01' and '2024-06-01' group by cohort order by cohort;
