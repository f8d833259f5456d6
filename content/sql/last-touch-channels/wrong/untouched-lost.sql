-- The conditions in WHERE lose customers without a visit
with first_orders as (
  select distinct on (customer_id) customer_id, ordered_at from orders where status = 'completed' order by customer_id, ordered_at, order_id
), numbered as (
  select f.customer_id, v.channel, row_number() over (partition by f.customer_id order by v.visited_at desc, v.visit_id desc) as n
  from first_orders as f left join visits as v using (customer_id)
  where v.visited_at <= f.ordered_at and v.visited_at >= f.ordered_at - interval '30 days'
)
select coalesce(channel, 'none') as channel, count(*) as customers from numbered where n = 1 group by 1;
