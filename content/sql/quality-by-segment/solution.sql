with scored as (
  select distinct on (request_id) request_id, model_version, score
  from predictions
  where model_version = 'v2' and score is not null
  order by request_id, prediction_id desc
), judged as (
  select distinct on (request_id) request_id, label
  from labels
  order by request_id, known_at desc
), outcomes as (
  select coalesce(a.segment, 'unknown') as segment, j.label = 1 as bad, s.score >= m.threshold as flag
  from scored as s
  join judged as j using (request_id)
  join requests as r using (request_id)
  join accounts as a using (account_id)
  join model_versions as m using (model_version)
)
select
  segment,
  count(*) as requests,
  count(*) filter (where bad) as positives,
  count(*) filter (where flag) as flagged,
  round(count(*) filter (where bad and flag)::numeric / nullif(count(*) filter (where flag), 0), 3) as precision,
  round(count(*) filter (where bad and flag)::numeric / nullif(count(*) filter (where bad), 0), 3) as recall
from outcomes
group by segment;
