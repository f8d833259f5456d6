-- percentile_disc does not average the two values in the middle
with order_values as (
  select o.order_id, o.customer_id, coalesce(sum(i.quantity * i.unit_price), 0) as value
  from orders as o left join order_items as i using (order_id)
  where o.status = 'completed' group by o.order_id, o.customer_id
)
select coalesce(c.country, 'unknown') as country, count(*) as orders, percentile_disc(0.5) within group (order by value) as median_value
from order_values join customers as c using (customer_id) group by 1;
