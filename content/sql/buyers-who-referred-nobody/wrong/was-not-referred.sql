-- Customers who were not referred, instead of those who referred nobody
select o.customer_id, count(*) as orders
from orders as o join customers as c using (customer_id)
where o.status = 'completed' and o.ordered_at >= '2024-07-01 00:00+00' and c.referred_by is null
group by o.customer_id having count(*) >= 3;
