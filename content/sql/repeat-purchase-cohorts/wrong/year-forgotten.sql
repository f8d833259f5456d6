-- The difference of month numbers alone forgets the year
with dated as (
  select customer_id, ordered_at, min(ordered_at) over (partition by customer_id) as first_at from orders where status = 'completed'
), numbered as (
  select customer_id, date_trunc('month', first_at)::date as cohort, extract(month from ordered_at) - extract(month from first_at) as n from dated
)
select cohort, count(distinct customer_id) as customers,
  round(count(distinct customer_id) filter (where n = 1)::numeric / count(distinct customer_id), 3) as month_1,
  round(count(distinct customer_id) filter (where n = 2)::numeric / count(distinct customer_id), 3) as month_2,
  round(count(distinct customer_id) filter (where n = 3)::numeric / count(distinct customer_id), 3) as month_3
from numbered where cohort between '2024-01-01' and '2024-06-01' group by cohort order by cohort;
