-- Every request with a label known by the cut-off is used, however young
select r.request_id, target.label, coalesce(earlier_bad, 0) as earlier_bad
from requests as r
join lateral (select label from labels as l where l.request_id = r.request_id and known_at <= r.requested_at + interval '60 days' and known_at <= '2024-06-01 00:00+00' order by known_at desc limit 1) as target on true
left join lateral (
  select count(*) as earlier_bad from requests as b cross join lateral (select label from labels as l where l.request_id = b.request_id and known_at <= r.requested_at order by known_at desc limit 1) as known
  where b.account_id = r.account_id and b.requested_at < r.requested_at and known.label = 1
) as history on true
where r.requested_at >= '2024-03-01 00:00+00' and r.requested_at < '2024-06-01 00:00+00';
