-- Users with both variants are counted in both groups
with mixed as (
  select experiment_id, user_id from assignments group by 1, 2 having count(distinct variant) > 1
), counted as (
  select experiment_id, count(distinct user_id) filter (where variant = 'control') as control, count(distinct user_id) filter (where variant = 'treatment') as treatment,
    (select count(*) from mixed as m where m.experiment_id = a.experiment_id) as mixed
  from assignments as a group by experiment_id
), tested as (
  select c.*, (treatment - (control + treatment) * treatment_share) ^ 2 / ((control + treatment) * treatment_share) + (control - (control + treatment) * (1 - treatment_share)) ^ 2 / ((control + treatment) * (1 - treatment_share)) as chi_square
  from counted as c join experiments using (experiment_id)
)
select experiment_id, control, treatment, mixed, round(chi_square, 2) as chi_square, chi_square > 10.83 as mismatch from tested;
