with people as (
  select experiment_id, user_id, min(variant) as variant, min(variant) <> max(variant) as mixed
  from assignments
  group by experiment_id, user_id
), counted as (
  select
    experiment_id,
    count(*) filter (where not mixed and variant = 'control') as control,
    count(*) filter (where not mixed and variant = 'treatment') as treatment,
    count(*) filter (where mixed) as mixed
  from people
  group by experiment_id
), tested as (
  select
    c.*,
    (treatment - (control + treatment) * e.treatment_share) ^ 2 / ((control + treatment) * e.treatment_share)
      + (control - (control + treatment) * (1 - e.treatment_share)) ^ 2 / ((control + treatment) * (1 - e.treatment_share)) as chi_square
  from counted as c
  join experiments as e using (experiment_id)
  where control + treatment > 0
)
select experiment_id, control, treatment, mixed, round(chi_square, 2) as chi_square, chi_square > 10.83 as mismatch
from tested;
