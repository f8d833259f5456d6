-- The days of an interval drop the hours
with gaps as (
  select customer_id, extract(day from ordered_at - lag(ordered_at) over (partition by customer_id order by ordered_at)) as days from orders where status = 'completed'
)
select country, count(days) as gaps, round(avg(days), 3) as mean_days
from gaps join customers using (customer_id) where country is not null and days is not null group by country;
