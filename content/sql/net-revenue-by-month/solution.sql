with sold as (
  select date_trunc('month', o.ordered_at)::date as month, sum(i.quantity * i.unit_price) as gross
  from orders as o
  left join order_items as i using (order_id)
  where o.status = 'completed'
  group by 1
), given_back as (
  select date_trunc('month', refunded_at)::date as month, sum(amount) as refunds
  from refunds
  group by 1
), months as (
  select month, coalesce(gross, 0) as gross, coalesce(refunds, 0) as refunds
  from sold full join given_back using (month)
)
select month, gross, refunds, gross - refunds as net, sum(gross - refunds) over (order by month) as net_to_date
from months
order by month;
