-- The first visit in the window instead of the last
with first_orders as (
  select distinct on (customer_id) customer_id, ordered_at from orders where status = 'completed' order by customer_id, ordered_at, order_id
)
select coalesce(touch.channel, 'none') as channel, count(*) as customers
from first_orders as f left join lateral (
  select v.channel from visits as v where v.customer_id = f.customer_id and v.visited_at between f.ordered_at - interval '30 days' and f.ordered_at
  order by v.visited_at, v.visit_id limit 1
) as touch on true group by 1;
