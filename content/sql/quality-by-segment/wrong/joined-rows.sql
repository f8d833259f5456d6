-- Repeated calls and revised labels multiply the requests
select coalesce(segment, 'unknown') as segment, count(*) as requests, count(*) filter (where label = 1) as positives, count(*) filter (where score >= threshold) as flagged,
  round(count(*) filter (where label = 1 and score >= threshold)::numeric / nullif(count(*) filter (where score >= threshold), 0), 3) as precision,
  round(count(*) filter (where label = 1 and score >= threshold)::numeric / nullif(count(*) filter (where label = 1), 0), 3) as recall
from predictions join labels using (request_id) join requests using (request_id) join accounts using (account_id) join model_versions using (model_version)
where model_version = 'v2' and score is not null group by 1;
