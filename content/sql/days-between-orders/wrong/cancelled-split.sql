-- Cancelled orders split the gaps, since they are removed after lag
with gaps as (
  select customer_id, status, extract(epoch from ordered_at - lag(ordered_at) over (partition by customer_id order by ordered_at)) / 86400 as days from orders
)
select country, count(days) as gaps, round(avg(days), 3) as mean_days
from gaps join customers using (customer_id) where country is not null and days is not null and status = 'completed' group by country;
