-- A lender's models in the first half of 2024. The rows are made by arithmetic, so they are the same every time.
-- A number from 0 to n - 1 that looks drawn by chance and is the same every time.
create function dice(i bigint, salt int, n int) returns int language sql immutable as $$
  select ((((i + salt * 7919) * (i + salt * 7919) % 65521 * 75 + (i + salt * 7919) * 2654435761) % 4294967296) / 65536 % n)::int
$$;
create table accounts (
  account_id int primary key,
  segment text,
  region text not null,
  opened_on date not null
);
insert into accounts
select i, case when dice(i, 1, 23) = 7 then null else (array['new', 'regular', 'regular', 'premium'])[1 + dice(i, 2, 4)] end,
  (array['north', 'south', 'east', 'west'])[1 + dice(i, 3, 4)],
  date '2022-01-01' + dice(i, 4, 700)
from generate_series(1, 500::bigint) as i;

create table requests (
  request_id int primary key,
  account_id int not null references accounts,
  requested_at timestamptz not null,
  amount numeric(10, 2) not null
);
insert into requests
select i, 1 + x * x / 2100,
  timestamptz '2024-01-01 00:00+00' + i / 2 * interval '2 hours 40 minutes' + (i / 2 * 613 % 3600) * interval '1 second',
  100 + dice(i, 5, 4900)
from generate_series(1, 3200::bigint) as i, lateral (select dice(case when i % 16 = 1 then i - 1 else i end, 6, 1000) as x) as drawn;

create table feature_values (
  account_id int not null references accounts,
  feature text not null,
  value numeric(12, 2),
  valid_at timestamptz not null,
  written_at timestamptz not null
);
insert into feature_values
select a, feature,
  case when dice(a * 10 + n, 7 + length(feature), 31) = 0 then null
    when feature = 'late_payments' then dice(a * 10 + n, 30, 5)
    else 200 + dice(a * 10 + n, 31 + length(feature), 8000) end,
  valid, valid + case dice(a * 10 + n, 50, 6) when 0 then interval '4 days' when 1 then interval '0' else interval '3 hours' end
from generate_series(1, 490::bigint) as a
cross join (values ('balance'), ('income'), ('late_payments')) as f (feature)
cross join generate_series(0, 6) as n
cross join lateral (
  select timestamptz '2023-12-15 00:00+00' + n * interval '28 days' + dice(a * 10 + n, 51 + length(feature), 25) * interval '1 day'
    + (a % 24) * interval '1 hour' as valid
) as moment
where (a * 5 + n) % 9 <> 0;
-- Corrections: the same moment, another value, written later.
insert into feature_values
select account_id, feature, value + 50, valid_at, written_at + interval '9 days'
from feature_values where feature = 'balance' and account_id % 8 = 2;

create table labels (
  request_id int not null references requests,
  label int not null check (label in (0, 1)),
  known_at timestamptz not null
);
insert into labels
select request_id, (dice(request_id, 70, 9) < 2)::int,
  requested_at + (5 + dice(request_id, 71, 70)) * interval '1 day'
from requests where request_id % 13 <> 6;
-- Some are judged again.
insert into labels
select request_id, 1 - label, known_at + interval '12 days' from labels where request_id % 17 = 3;

create table model_versions (
  model_version text primary key,
  deployed_at timestamptz not null,
  retired_at timestamptz,
  threshold numeric(4, 3) not null,
  is_shadow boolean not null
);
insert into model_versions values
  ('v1', '2024-01-01 00:00+00', '2024-04-01 00:00+00', 0.500, false),
  ('v2', '2024-04-01 00:00+00', null, 0.400, false),
  ('v3-shadow', '2024-03-01 00:00+00', null, 0.450, true);

create table predictions (
  prediction_id int primary key,
  request_id int not null references requests,
  model_version text not null references model_versions,
  score numeric(5, 4),
  predicted_at timestamptz not null
);
with scored as (
  select request_id, model_version, requested_at, again, segment,
    dice(request_id, 70, 9) < 2 as bad,
    dice(request_id, 72 + length(model_version), 1000) as x,
    extract(day from requested_at - timestamptz '2024-01-01 00:00+00') as day
  from requests join accounts using (account_id) join model_versions on requested_at >= deployed_at and requested_at < coalesce(retired_at, 'infinity')
  cross join generate_series(0, 1) as again
  where (again = 0 or request_id % 29 = 0) and request_id % 53 <> 0
)
insert into predictions
select row_number() over (order by requested_at, request_id, model_version, again), request_id, model_version,
  case when request_id % 61 = 5 then null
    else least(0.9999, round(x * x / 1000000.0 * 0.7 + case when bad and segment is distinct from 'premium' then 0.24 else 0.02 end + day * 0.0006, 4)) end,
  requested_at + again * interval '40 seconds' + interval '1 second'
from scored;

create index on requests (account_id, requested_at);
create index on feature_values (account_id, feature, valid_at);
create index on labels (request_id);
create index on predictions (request_id);
drop function dice;
