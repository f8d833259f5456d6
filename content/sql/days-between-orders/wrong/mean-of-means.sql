-- The average of the customers' averages
with gaps as (
  select customer_id, extract(epoch from ordered_at - lag(ordered_at) over (partition by customer_id order by ordered_at)) / 86400 as days
  from orders where status = 'completed'
), means as (select customer_id, count(days) as gaps, avg(days) as days from gaps where days is not null group by customer_id)
select country, sum(gaps) as gaps, round(avg(days), 3) as mean_days from means join customers using (customer_id) where country is not null group by country;
