-- Seven preceding rows and the current one are eight days
with filled as (
  select d::date as day, coalesce(sum(i.quantity * i.unit_price), 0) as sales
  from generate_series(timestamp '2024-05-20', timestamp '2024-06-30', interval '1 day') as d
  left join orders as o on o.ordered_at::date = d::date and o.status = 'completed'
  left join order_items as i using (order_id)
  group by 1
)
select * from (
  select day, sales, avg(sales) over (order by day rows between 7 preceding and current row) as average from filled
) as averaged
where day >= '2024-06-01' order by day;
