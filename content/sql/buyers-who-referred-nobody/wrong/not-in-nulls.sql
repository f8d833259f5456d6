-- NOT IN over a list with nulls keeps no row
select customer_id, count(*) as orders
from orders
where status = 'completed' and ordered_at >= '2024-07-01 00:00+00' and customer_id not in (select referred_by from customers)
group by customer_id having count(*) >= 3;
