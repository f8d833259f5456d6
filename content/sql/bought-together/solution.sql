with baskets as (
  select distinct o.order_id, i.product_id
  from orders as o
  join order_items as i using (order_id)
  where o.status = 'completed'
), sold as (
  select product_id, count(*) as orders from baskets group by product_id
), pairs as (
  select a.product_id as product_a, b.product_id as product_b, count(*) as orders_together
  from baskets as a
  join baskets as b on b.order_id = a.order_id and a.product_id < b.product_id
  group by 1, 2
  having count(*) >= 8
)
select product_a, product_b, orders_together, round(orders_together::numeric / sold.orders, 3) as share_of_a
from pairs
join sold on sold.product_id = product_a;
