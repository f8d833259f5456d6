-- Requests without any value are lost
select r.request_id, max(value) filter (where feature = 'balance') as balance, max(value) filter (where feature = 'income') as income, max(value) filter (where feature = 'late_payments') as late_payments
from requests as r join lateral (
  select distinct on (feature) feature, value from feature_values as f where f.account_id = r.account_id and valid_at <= requested_at and written_at <= requested_at order by feature, valid_at desc, written_at desc
) as known on true
where requested_at >= '2024-04-01 00:00+00' and requested_at < '2024-04-08 00:00+00' group by r.request_id;
