-- The request itself is counted
select request_id, earlier_requests, earlier_amount from (
  select request_id, requested_at, count(*) over w as earlier_requests, sum(amount) over w as earlier_amount from requests
  window w as (partition by account_id order by requested_at range between interval '30 days' preceding and current row)
) as counted where requested_at >= '2024-06-01 00:00+00' and requested_at < '2024-06-08 00:00+00';
