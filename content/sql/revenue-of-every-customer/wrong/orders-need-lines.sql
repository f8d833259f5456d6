-- Joining the lines by an inner join loses orders without lines
select c.customer_id, count(distinct o.order_id) as orders, coalesce(sum(o.amount), 0) as revenue
from customers as c
left join (
  select order_id, customer_id, sum(quantity * unit_price) as amount
  from orders join order_items using (order_id)
  where status = 'completed'
  group by order_id, customer_id
) as o on o.customer_id = c.customer_id
where c.country = 'NL'
group by c.customer_id;
