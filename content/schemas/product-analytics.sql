-- An app with subscriptions in the first half of 2024. The rows are made by arithmetic, so they are the same every time.
-- A number from 0 to n - 1 that looks drawn by chance and is the same every time.
create function dice(i bigint, salt int, n int) returns int language sql immutable as $$
  select ((((i + salt * 7919) * (i + salt * 7919) % 65521 * 75 + (i + salt * 7919) * 2654435761) % 4294967296) / 65536 % n)::int
$$;
create table users (
  user_id int primary key,
  signed_up_at timestamptz not null,
  platform text not null,
  time_zone text,
  is_internal boolean not null
);
insert into users
select i,
  timestamptz '2024-01-01 00:00+00' + dice(i, 1, 150) * interval '1 day' + (i * 7919) % 86400 * interval '1 second',
  (array['ios', 'android', 'web', 'android'])[1 + dice(i, 2, 4)],
  case when dice(i, 3, 19) = 4 then null
    else (array['UTC', 'America/New_York', 'Asia/Tokyo', 'Europe/Paris', 'America/Los_Angeles'])[1 + dice(i, 4, 5)] end,
  i % 97 = 0
from generate_series(1, 900::bigint) as i;

create table events (
  event_id int primary key,
  client_event_id text not null,
  user_id int not null references users,
  event_name text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null
);
with sessions as (
  select user_id::bigint as u, n,
    date_trunc('hour', signed_up_at) + (n + dice(user_id * 10 + n, 5, 13) / 6 + n / 3 * dice(user_id, 6, 3)) * interval '1 day'
      + dice(user_id * 10 + n, 7, 700) * interval '1 minute' as started
  from users cross join lateral generate_series(0, dice(user_id, 8, 11) - 2) as n
), made as (
  select row_number() over (order by u, n, k) as id, u, n, k,
    started + k * interval '4 minutes' + case when k > 2 then dice(u * 10 + n, 9, 4) * interval '13 minutes' else interval '0' end as happened,
    case when k = 1 then 'open_app' when k = 2 then 'view_item'
      when k = 3 and dice(u * 10 + n, 10, 3) < 2 then 'start_checkout'
      when k = 4 and dice(u * 10 + n, 11, 5) < 3 then 'complete_checkout'
      else (array['view_item', 'share', 'open_app'])[1 + dice(u * 100 + n * 10 + k, 12, 3)] end as name
  from sessions cross join lateral generate_series(1, 1 + dice(u * 10 + n, 13, 7)) as k
), delivered as (
  select id, u, name, happened, 0 as again from made
  union all
  select id, u, name, happened, 1 from made where id % 23 = 0
  union all
  select id, u, name, happened, 2 from made where id % 115 = 0
)
insert into events
select row_number() over (order by happened + again * interval '1 day', id, again), 'c' || id, u, name, happened,
  happened + again * interval '1 minute' + case when id % 41 = 0 then interval '3 days' else ((id * 31) % 50) * interval '1 second' end
from delivered;

create table subscriptions (
  subscription_id int primary key,
  user_id int not null references users,
  plan text not null,
  started_on date not null,
  ended_on date check (ended_on > started_on),
  monthly_price numeric(8, 2) not null
);
insert into subscriptions
select i, u, (array['basic', 'plus', 'family'])[1 + (i % 3)::int], started,
  case when dice(i, 15, 5) < 2 then null else started + 10 + dice(i, 14, 75) end,
  (array[9, 19, 29])[1 + (i % 3)::int]
from generate_series(1, 800::bigint) as i,
  lateral (select 1 + dice(i, 16, 600)::bigint as u) as who,
  lateral (select (date '2024-01-05' + dice(u, 17, 80) + dice(i, 18, 60)) as started) as day;
-- Some take a second subscription on the very day the first one ends.
insert into subscriptions
select 800 + row_number() over (order by subscription_id), user_id, 'plus', ended_on, ended_on + 30, 19
from subscriptions where ended_on is not null and subscription_id % 4 = 0;

create table experiments (
  experiment_id text primary key,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  treatment_share numeric(3, 2) not null
);
insert into experiments values
  ('new-checkout', '2024-04-01 00:00+00', '2024-05-01 00:00+00', 0.50),
  ('onboarding-tips', '2024-03-01 00:00+00', '2024-04-01 00:00+00', 0.50),
  ('price-badge', '2024-05-01 00:00+00', '2024-06-01 00:00+00', 0.20);

create table assignments (
  assignment_id int primary key,
  experiment_id text not null references experiments,
  user_id int not null references users,
  variant text not null check (variant in ('control', 'treatment')),
  assigned_at timestamptz not null
);
insert into assignments
select row_number() over (order by experiment_id, u, again), experiment_id, u,
  case when again = 2 then 'treatment' when x < treatment_share * 100 then 'treatment' else 'control' end,
  started_at + (dice(u, 20 + length(experiment_id), 20) + again * 2) * interval '1 day' + ((u * 7919) % 86400) * interval '1 second'
from experiments
cross join generate_series(1, 880::bigint) as u
cross join lateral (select dice(u * 3, 19 + length(experiment_id), 100) as x) as drawn
cross join generate_series(0, 2) as again
where (again = 0 or (again = 1 and u % 11 = 0) or (again = 2 and u % 37 = 0))
  -- One experiment loses part of its treatment group on the way.
  and not (experiment_id = 'onboarding-tips' and x < 50 and u % 4 = 3);

create table purchases (
  purchase_id int primary key,
  user_id int not null references users,
  purchased_at timestamptz not null,
  amount numeric(8, 2) not null
);
insert into purchases
select i, 1 + dice(i, 21, 930) * dice(i, 22, 930) / 930,
  timestamptz '2024-01-10 00:00+00' + dice(i, 23, 3900) * interval '1 hour' + ((i * 613) % 3600) * interval '1 second',
  4 + dice(i, 24, 1000) / 20.0
from generate_series(1, 3200::bigint) as i;

create index on events (user_id, occurred_at);
create index on purchases (user_id, purchased_at);
create index on assignments (experiment_id, user_id);
drop function dice;
