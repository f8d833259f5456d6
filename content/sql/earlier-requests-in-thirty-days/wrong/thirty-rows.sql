-- Thirty rows instead of thirty days
select request_id, earlier_requests, coalesce(earlier_amount, 0) as earlier_amount from (
  select request_id, requested_at, count(*) over w as earlier_requests, sum(amount) over w as earlier_amount from requests
  window w as (partition by account_id order by requested_at rows between 30 preceding and 1 preceding)
) as counted where requested_at >= '2024-06-01 00:00+00' and requested_at < '2024-06-08 00:00+00';
