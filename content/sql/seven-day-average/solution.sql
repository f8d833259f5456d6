with daily as (
  select o.ordered_at::date as day, sum(i.quantity * i.unit_price) as sales
  from orders as o
  join order_items as i using (order_id)
  where o.status = 'completed' and o.ordered_at >= '2024-05-26' and o.ordered_at < '2024-07-01'
  group by 1
), filled as (
  select d::date as day, coalesce(sales, 0) as sales
  from generate_series(timestamp '2024-05-26', timestamp '2024-06-30', interval '1 day') as d
  left join daily on daily.day = d::date
), averaged as (
  select day, sales, avg(sales) over (order by day rows between 6 preceding and current row) as average
  from filled
)
select day, sales, round(average, 2) as average
from averaged
where day >= '2024-06-01'
order by day;
