-- Without a partition gaps run from one customer to the next
with gaps as (
  select customer_id, extract(epoch from ordered_at - lag(ordered_at) over (order by customer_id, ordered_at)) / 86400 as days from orders where status = 'completed'
)
select country, count(days) as gaps, round(avg(days), 3) as mean_days
from gaps join customers using (customer_id) where country is not null and days is not null group by country;
