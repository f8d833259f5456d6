-- Only a share of 0 is replaced by 0.0001, not one between 0 and 0.0001
with scored as (
  select date_trunc('month', predicted_at)::date as month, least(floor(score * 10)::int, 9) as bin
  from predictions join model_versions using (model_version)
  where not is_shadow and score is not null and predicted_at >= '2024-01-01 00:00+00' and predicted_at < '2024-07-01 00:00+00'
), shares as (
  select m.month, m.scores, b.bin, coalesce(c.scores::numeric / m.scores, 0.0001) as share
  from (select month, count(*) as scores from scored group by 1) as m cross join generate_series(0, 9) as b(bin)
  left join (select month, bin, count(*) as scores from scored group by 1, 2) as c on c.month = m.month and c.bin = b.bin
)
select q.month, q.scores, round(sum((q.share - p.share) * ln(q.share / p.share)), 3) as drift
from shares as q join shares as p on p.bin = q.bin and p.month = '2024-01-01'
where q.month > '2024-01-01' group by 1, 2 order by 1;
