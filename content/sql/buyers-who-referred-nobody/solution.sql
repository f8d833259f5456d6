select o.customer_id, count(*) as orders
from orders as o
where o.status = 'completed'
  and o.ordered_at >= '2024-07-01 00:00+00'
  and not exists (select from customers as friend where friend.referred_by = o.customer_id)
group by o.customer_id
having count(*) >= 3;
