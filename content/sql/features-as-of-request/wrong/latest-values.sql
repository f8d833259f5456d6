-- Today's values are joined to old requests
select r.request_id, max(value) filter (where feature = 'balance') as balance, max(value) filter (where feature = 'income') as income, max(value) filter (where feature = 'late_payments') as late_payments
from requests as r left join (
  select distinct on (account_id, feature) account_id, feature, value from feature_values order by account_id, feature, valid_at desc, written_at desc
) as known using (account_id)
where requested_at >= '2024-04-01 00:00+00' and requested_at < '2024-04-08 00:00+00' group by r.request_id;
