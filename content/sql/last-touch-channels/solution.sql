with first_orders as (
  select distinct on (customer_id) customer_id, ordered_at
  from orders
  where status = 'completed'
  order by customer_id, ordered_at, order_id
)
select coalesce(touch.channel, 'none') as channel, count(*) as customers
from first_orders as f
left join lateral (
  select v.channel
  from visits as v
  where v.customer_id = f.customer_id
    and v.visited_at <= f.ordered_at
    and v.visited_at >= f.ordered_at - interval '720 hours'
  order by v.visited_at desc, v.visit_id desc
  limit 1
) as touch on true
group by 1;
