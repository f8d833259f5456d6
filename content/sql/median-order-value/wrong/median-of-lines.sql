-- The median of lines instead of orders
select coalesce(c.country, 'unknown') as country, count(distinct o.order_id) as orders,
  round((percentile_cont(0.5) within group (order by coalesce(i.quantity * i.unit_price, 0)))::numeric, 2) as median_value
from orders as o join customers as c using (customer_id) left join order_items as i using (order_id)
where o.status = 'completed' group by 1;
