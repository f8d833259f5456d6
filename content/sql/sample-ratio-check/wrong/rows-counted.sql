-- Rows are counted instead of users
with counted as (
  select experiment_id, count(*) filter (where variant = 'control') as control, count(*) filter (where variant = 'treatment') as treatment, 0::bigint as mixed from assignments group by experiment_id
), tested as (
  select c.*, (treatment - (control + treatment) * treatment_share) ^ 2 / ((control + treatment) * treatment_share) + (control - (control + treatment) * (1 - treatment_share)) ^ 2 / ((control + treatment) * (1 - treatment_share)) as chi_square
  from counted as c join experiments using (experiment_id)
)
select experiment_id, control, treatment, mixed, round(chi_square, 2) as chi_square, chi_square > 10.83 as mismatch from tested;
