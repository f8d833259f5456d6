-- The filter to the week takes the history away
select request_id, count(*) over w as earlier_requests, coalesce(sum(amount) over w, 0) as earlier_amount
from requests where requested_at >= '2024-06-01 00:00+00' and requested_at < '2024-06-08 00:00+00'
window w as (partition by account_id order by requested_at range between interval '30 days' preceding and current row exclude group);
