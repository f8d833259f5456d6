-- An online shop in 2024. The rows are made by arithmetic, so they are the same every time.
-- A number from 0 to n - 1 that looks drawn by chance and is the same every time.
create function dice(i bigint, salt int, n int) returns int language sql immutable as $$
  select ((((i + salt * 7919) * (i + salt * 7919) % 65521 * 75 + (i + salt * 7919) * 2654435761) % 4294967296) / 65536 % n)::int
$$;
create table customers (
  customer_id int primary key,
  email text not null,
  country text,
  signed_up_at timestamptz not null,
  referred_by int references customers
);
insert into customers
select i, 'customer' || i || '@mail.example',
  case when dice(i, 1, 17) = 5 then null
    else (array['DE', 'FR', 'GB', 'GB', 'IT', 'NL', 'SE'])[1 + dice(i, 2, 7)] end,
  timestamptz '2023-01-01 00:00+00' + dice(i, 3, 350) * interval '1 day' + (i * 7919) % 86400 * interval '1 second',
  case when i % 7 = 3 and i > 20 then 1 + dice(i, 4, (i - 1)::int) end
from generate_series(1, 1200::bigint) as i;

create table products (
  product_id int primary key,
  name text not null,
  category text not null,
  price numeric(10, 2) not null
);
insert into products
select i, (array['Kettle', 'Lamp', 'Desk', 'Scarf', 'Novel', 'Puzzle', 'Pan', 'Chair', 'Jacket', 'Atlas'])[1 + dice(i, 5, 10)] || ' ' || i,
  (array['kitchen', 'lighting', 'furniture', 'clothing', 'books', 'games'])[1 + dice(i, 6, 6)],
  5 + dice(i, 7, 450) / 5.0
from generate_series(1, 120::bigint) as i;

create table orders (
  order_id int primary key,
  customer_id int not null references customers,
  ordered_at timestamptz not null,
  status text not null check (status in ('completed', 'cancelled', 'pending'))
);
insert into orders
select i, 1 + x * x / 1000,
  timestamptz '2024-01-01 00:00+00' + i * interval '2 hours 11 minutes' + dice(i, 8, 5000) * interval '1 second',
  case dice(i, 9, 20) when 0 then 'cancelled' when 1 then 'cancelled' when 2 then 'pending' else 'completed' end
from generate_series(1, 4000::bigint) as i, lateral (select dice(i, 10, 1000) as x) as drawn;

create table order_items (
  order_id int not null references orders,
  line_no int not null,
  product_id int not null references products,
  quantity int not null check (quantity > 0),
  unit_price numeric(10, 2) not null,
  primary key (order_id, line_no)
);
insert into order_items
select i, line, product_id, 1 + dice(i * 5 + line, 11, 5) / 2,
  case when (i + line) % 29 = 0 then 0 when (i * 3 + line) % 6 = 0 then round(price * 0.8, 2) else price end
from generate_series(1, 4000::bigint) as i
cross join lateral generate_series(1, 1 + dice(i, 12, 4)) as line
join products on product_id = 1 + (dice(i * 5 + line, 13, 120) * dice(i * 5 + line, 14, 120)) / 119
where i % 211 <> 0;

create table refunds (
  refund_id int primary key,
  order_id int not null references orders,
  refunded_at timestamptz not null,
  amount numeric(10, 2) not null check (amount > 0)
);
insert into refunds
select row_number() over (order by order_id, part), order_id,
  ordered_at + (3 + (order_id * 7 + part * 5) % 25) * interval '1 day', round(greatest(total * 0.25 * part, 0.5), 2)
from (
  select o.order_id, o.ordered_at, sum(quantity * unit_price) as total
  from orders as o join order_items using (order_id)
  where status = 'completed' and dice(order_id, 15, 10) = 0
  group by o.order_id
) as returned
cross join lateral generate_series(1, 1 + (order_id % 3 = 0)::int) as part;

create table visits (
  visit_id int primary key,
  customer_id int not null references customers,
  visited_at timestamptz not null,
  channel text not null
);
insert into visits
select i, 1 + dice(i, 16, 1200),
  timestamptz '2023-11-15 00:00+00' + dice(i, 17, 300) * interval '1 day' + (i * 6007) % 86400 * interval '1 second',
  (array['search', 'email', 'social', 'partner', 'search', 'email', 'direct'])[1 + dice(i, 18, 7)]
from generate_series(1, 4000::bigint) as i;

create index on orders (customer_id, ordered_at);
create index on refunds (order_id);
create index on visits (customer_id, visited_at);
drop function dice;
