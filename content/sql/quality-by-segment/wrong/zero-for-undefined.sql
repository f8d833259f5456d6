-- Undefined ratios are printed as 0
with scored as (select distinct on (request_id) request_id, model_version, score from predictions where model_version = 'v2' and score is not null order by request_id, prediction_id desc),
judged as (select distinct on (request_id) request_id, label from labels order by request_id, known_at desc)
select coalesce(segment, 'unknown') as segment, count(*) as requests, count(*) filter (where label = 1) as positives, count(*) filter (where score >= threshold) as flagged,
  coalesce(round(count(*) filter (where label = 1 and score >= threshold)::numeric / nullif(count(*) filter (where score >= threshold), 0), 3), 0) as precision,
  coalesce(round(count(*) filter (where label = 1 and score >= threshold)::numeric / nullif(count(*) filter (where label = 1), 0), 3), 0) as recall
from scored join judged using (request_id) join requests using (request_id) join accounts using (account_id) join model_versions using (model_version) group by 1;
