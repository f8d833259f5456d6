-- Cancelled orders are counted as sales
select category, product_id, revenue, place
from (
  select p.category, p.product_id, sum(i.quantity * i.unit_price) as revenue,
    rank() over (partition by p.category order by sum(i.quantity * i.unit_price) desc) as place
  from order_items as i join products as p using (product_id)
  group by p.category, p.product_id
) as ranked
where place <= 3;
