with binned as (
  select
    date_trunc('month', p.predicted_at at time zone 'UTC')::date as month,
    least(floor(p.score * 10), 9)::int as bin,
    count(*) as n
  from predictions as p
  join model_versions as v using (model_version)
  where not v.is_shadow and p.score is not null
    and p.predicted_at >= '2024-01-01 00:00+00' and p.predicted_at < '2024-07-01 00:00+00'
  group by 1, 2
), totals as (
  select month, sum(n) as scores from binned group by month
), shares as (
  select t.month, bin, t.scores, greatest(coalesce(b.n, 0)::numeric / t.scores, 0.0001) as share
  from totals as t
  cross join generate_series(0, 9) as bin
  left join binned as b using (month, bin)
)
select q.month, q.scores, round(sum((q.share - p.share) * ln(q.share / p.share)), 3) as drift
from shares as q
join shares as p on p.bin = q.bin and p.month = '2024-01-01'
where q.month > '2024-01-01'
group by q.month, q.scores
order by q.month;
