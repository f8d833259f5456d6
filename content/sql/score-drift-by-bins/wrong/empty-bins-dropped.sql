-- Bins that are empty on one side are dropped by the join
with binned as (
  select date_trunc('month', predicted_at)::date as month, least(floor(score * 10), 9)::int as bin, count(*)::numeric as n
  from predictions join model_versions using (model_version) where not is_shadow and score is not null and predicted_at < '2024-07-01' group by 1, 2
), shares as (select *, sum(n) over (partition by month) as scores, n / sum(n) over (partition by month) as share from binned)
select q.month, q.scores, round(sum((q.share - p.share) * ln(q.share / p.share)), 3) as drift
from shares as q join shares as p on p.bin = q.bin and p.month = '2024-01-01' where q.month > '2024-01-01' group by q.month, q.scores order by q.month;
