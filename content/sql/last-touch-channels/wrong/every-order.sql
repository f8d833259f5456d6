-- Every order is counted and not the first of each customer
select coalesce(touch.channel, 'none') as channel, count(*) as customers
from orders as f left join lateral (
  select v.channel from visits as v where v.customer_id = f.customer_id and v.visited_at between f.ordered_at - interval '30 days' and f.ordered_at
  order by v.visited_at desc, v.visit_id desc limit 1
) as touch on true where f.status = 'completed' group by 1;
