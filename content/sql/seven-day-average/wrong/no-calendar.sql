-- Days without sales are missing, and the window jumps over them
with daily as (
  select o.ordered_at::date as day, sum(i.quantity * i.unit_price) as sales
  from orders as o join order_items as i using (order_id)
  where o.status = 'completed' group by 1
), averaged as (
  select day, sales, avg(sales) over (order by day rows between 6 preceding and current row) as average from daily
)
select * from averaged where day between '2024-06-01' and '2024-06-30' order by day;
