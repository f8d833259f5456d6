-- Every experiment is held against half and half
with people as (select experiment_id, user_id, min(variant) as variant, min(variant) <> max(variant) as mixed from assignments group by 1, 2),
counted as (
  select experiment_id, count(*) filter (where not mixed and variant = 'control') as control, count(*) filter (where not mixed and variant = 'treatment') as treatment, count(*) filter (where mixed) as mixed from people group by 1
), tested as (select *, (treatment - control) ^ 2::numeric / (control + treatment) as chi_square from counted where control + treatment > 0)
select experiment_id, control, treatment, mixed, round(chi_square, 2) as chi_square, chi_square > 10.83 as mismatch from tested;
