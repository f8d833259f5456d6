select request_id, earlier_requests, coalesce(earlier_amount, 0) as earlier_amount
from (
  select
    request_id,
    requested_at,
    count(*) over earlier as earlier_requests,
    sum(amount) over earlier as earlier_amount
  from requests
  where requested_at < '2024-06-08 00:00+00'
  window earlier as (
    partition by account_id order by requested_at
    range between interval '720 hours' preceding and current row exclude group
  )
) as counted
where requested_at >= '2024-06-01 00:00+00';
