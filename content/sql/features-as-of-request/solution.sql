select
  r.request_id,
  max(known.value) filter (where known.feature = 'balance') as balance,
  max(known.value) filter (where known.feature = 'income') as income,
  max(known.value) filter (where known.feature = 'late_payments') as late_payments
from requests as r
left join lateral (
  select distinct on (f.feature) f.feature, f.value
  from feature_values as f
  where f.account_id = r.account_id and f.valid_at <= r.requested_at and f.written_at <= r.requested_at
  order by f.feature, f.valid_at desc, f.written_at desc
) as known on true
where r.requested_at >= '2024-04-01 00:00+00' and r.requested_at < '2024-04-08 00:00+00'
group by r.request_id;
