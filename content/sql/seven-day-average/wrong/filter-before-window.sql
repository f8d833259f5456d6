-- The filter to June takes the end of May away from the window
with filled as (
  select d::date as day, coalesce(sum(i.quantity * i.unit_price), 0) as sales
  from generate_series(timestamp '2024-06-01', timestamp '2024-06-30', interval '1 day') as d
  left join orders as o on o.ordered_at::date = d::date and o.status = 'completed'
  left join order_items as i using (order_id)
  group by 1
)
select day, sales, avg(sales) over (order by day rows between 6 preceding and current row) as average from filled order by day;
