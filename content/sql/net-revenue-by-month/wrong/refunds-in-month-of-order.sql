-- Refunds are put into the month of their order
with amounts as (
  select o.ordered_at,
    coalesce((select sum(quantity * unit_price) from order_items as i where i.order_id = o.order_id), 0) as gross,
    coalesce((select sum(amount) from refunds as r where r.order_id = o.order_id), 0) as refunds
  from orders as o where status = 'completed'
)
select date_trunc('month', ordered_at)::date as month, sum(gross) as gross, sum(refunds) as refunds, sum(gross - refunds) as net,
  sum(sum(gross - refunds)) over (order by date_trunc('month', ordered_at)::date) as net_to_date
from amounts group by 1 order by 1;
