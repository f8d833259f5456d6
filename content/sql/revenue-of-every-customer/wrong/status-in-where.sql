-- The status in WHERE undoes the left join
select c.customer_id, count(distinct o.order_id) as orders, coalesce(sum(i.quantity * i.unit_price), 0) as revenue
from customers as c
left join orders as o on o.customer_id = c.customer_id
left join order_items as i on i.order_id = o.order_id
where c.country = 'NL' and o.status = 'completed'
group by c.customer_id;
