-- The rounded chi_square is compared
with people as (
  select experiment_id, user_id, min(variant) as variant, count(distinct variant) as variants from assignments group by experiment_id, user_id
), counts as (
  select experiment_id, count(*) filter (where variants = 1 and variant = 'control') as control,
    count(*) filter (where variants = 1 and variant = 'treatment') as treatment, count(*) filter (where variants = 2) as mixed
  from people group by experiment_id
), sums as (
  select c.*, round((treatment - (control + treatment) * treatment_share) ^ 2 / ((control + treatment) * treatment_share)
    + (control - (control + treatment) * (1 - treatment_share)) ^ 2 / ((control + treatment) * (1 - treatment_share)), 2) as chi_square
  from counts as c join experiments using (experiment_id) where control + treatment > 0
)
select experiment_id, control, treatment, mixed, chi_square, chi_square > 10.83 as mismatch from sums;
