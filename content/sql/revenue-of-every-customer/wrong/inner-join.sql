-- An inner join loses the customers who bought nothing
select c.customer_id, count(distinct o.order_id) as orders, coalesce(sum(i.quantity * i.unit_price), 0) as revenue
from customers as c
join orders as o on o.customer_id = c.customer_id and o.status = 'completed'
left join order_items as i on i.order_id = o.order_id
where c.country = 'NL'
group by c.customer_id;
