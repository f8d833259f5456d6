-- A left join without the test for null keeps everybody and multiplies the orders
select o.customer_id, count(*) as orders
from orders as o left join customers as friend on friend.referred_by = o.customer_id
where o.status = 'completed' and o.ordered_at >= '2024-07-01 00:00+00'
group by o.customer_id having count(*) >= 3;
