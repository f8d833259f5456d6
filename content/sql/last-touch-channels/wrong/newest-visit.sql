-- The newest visit of the customer may lie after the order
with first_orders as (
  select distinct on (customer_id) customer_id, ordered_at from orders where status = 'completed' order by customer_id, ordered_at, order_id
), newest as (
  select distinct on (customer_id) customer_id, visited_at, channel from visits order by customer_id, visited_at desc, visit_id desc
)
select coalesce(n.channel, 'none') as channel, count(*) as customers
from first_orders as f left join newest as n on n.customer_id = f.customer_id and n.visited_at >= f.ordered_at - interval '30 days'
group by 1;
