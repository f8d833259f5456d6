-- Only q ln(q / p) is summed, which is another measure
with binned as (
  select date_trunc('month', predicted_at)::date as month, least(floor(score * 10), 9)::int as bin, count(*) as n
  from predictions join model_versions using (model_version) where not is_shadow and score is not null and predicted_at < '2024-07-01' group by 1, 2
), totals as (select month, sum(n) as scores from binned group by month),
shares as (
  select t.month, bin, t.scores, greatest(coalesce(b.n, 0)::numeric / t.scores, 0.0001) as share from totals as t cross join generate_series(0, 9) as bin left join binned as b using (month, bin)
)
select q.month, q.scores, round(sum(q.share * ln(q.share / p.share)), 3) as drift
from shares as q join shares as p on p.bin = q.bin and p.month = '2024-01-01' where q.month > '2024-01-01' group by q.month, q.scores order by q.month;
