-- Days without sales stay null and are left out of the mean
with filled as (
  select d::date as day, sum(i.quantity * i.unit_price) as sales
  from generate_series(timestamp '2024-05-26', timestamp '2024-06-30', interval '1 day') as d
  left join orders as o on o.ordered_at::date = d::date and o.status = 'completed'
  left join order_items as i using (order_id)
  group by 1
)
select * from (
  select day, coalesce(sales, 0) as sales, coalesce(avg(sales) over (order by day rows between 6 preceding and current row), 0) as average from filled
) as averaged
where day >= '2024-06-01' order by day;
