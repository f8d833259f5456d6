-- Cancelled orders decide the cohort
with first_month as (
  select customer_id, date_trunc('month', min(ordered_at))::date as cohort from orders group by customer_id
), numbered as (
  select o.customer_id, cohort, 12 * (extract(year from ordered_at) - extract(year from cohort)) + extract(month from ordered_at) - extract(month from cohort) as n
  from orders as o join first_month using (customer_id) where status = 'completed'
)
select cohort, count(distinct customer_id) as customers,
  round(count(distinct customer_id) filter (where n = 1)::numeric / count(distinct customer_id), 3) as month_1,
  round(count(distinct customer_id) filter (where n = 2)::numeric / count(distinct customer_id), 3) as month_2,
  round(count(distinct customer_id) filter (where n = 3)::numeric / count(distinct customer_id), 3) as month_3
from numbered where cohort between '2024-01-01' and '2024-06-01' group by cohort order by cohort;
