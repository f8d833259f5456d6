-- An inner join with the lines loses orders of value 0
with order_values as (
  select o.order_id, o.customer_id, sum(i.quantity * i.unit_price) as value
  from orders as o join order_items as i using (order_id)
  where o.status = 'completed' group by o.order_id, o.customer_id
)
select coalesce(c.country, 'unknown') as country, count(*) as orders,
  round((percentile_cont(0.5) within group (order by value))::numeric, 2) as median_value
from order_values join customers as c using (customer_id) group by 1;
