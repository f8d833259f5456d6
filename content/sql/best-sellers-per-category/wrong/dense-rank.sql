-- dense_rank does not skip places after a tie
select category, product_id, revenue, place
from (
  select p.category, p.product_id, sum(i.quantity * i.unit_price) as revenue,
    dense_rank() over (partition by p.category order by sum(i.quantity * i.unit_price) desc) as place
  from orders as o join order_items as i using (order_id) join products as p using (product_id)
  where o.status = 'completed'
  group by p.category, p.product_id
) as ranked
where place <= 3;
