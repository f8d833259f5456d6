with gaps as (
  select
    customer_id,
    extract(epoch from ordered_at - lag(ordered_at) over (partition by customer_id order by ordered_at)) / 86400 as days
  from orders
  where status = 'completed'
)
select c.country, count(days) as gaps, round(avg(days), 3) as mean_days
from gaps
join customers as c using (customer_id)
where c.country is not null and days is not null
group by c.country;
