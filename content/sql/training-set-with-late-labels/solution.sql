select
  r.request_id,
  target.label,
  coalesce(history.earlier_bad, 0) as earlier_bad
from requests as r
join lateral (
  select l.label
  from labels as l
  where l.request_id = r.request_id and l.known_at <= r.requested_at + interval '1440 hours'
  order by l.known_at desc
  limit 1
) as target on true
left join lateral (
  select count(*) as earlier_bad
  from requests as before
  cross join lateral (
    select l.label
    from labels as l
    where l.request_id = before.request_id and l.known_at <= r.requested_at
    order by l.known_at desc
    limit 1
  ) as known
  where before.account_id = r.account_id and before.requested_at < r.requested_at and known.label = 1
) as history on true
where r.requested_at >= '2024-03-01 00:00+00'
  and r.requested_at + interval '1440 hours' <= '2024-06-01 00:00+00';
