-- Mixed users are put into the group of their first assignment
with people as (select distinct on (experiment_id, user_id) experiment_id, user_id, variant from assignments order by experiment_id, user_id, assigned_at),
counted as (
  select experiment_id, count(*) filter (where variant = 'control') as control, count(*) filter (where variant = 'treatment') as treatment, 0::bigint as mixed from people group by 1
), tested as (
  select c.*, (treatment - (control + treatment) * treatment_share) ^ 2 / ((control + treatment) * treatment_share) + (control - (control + treatment) * (1 - treatment_share)) ^ 2 / ((control + treatment) * (1 - treatment_share)) as chi_square
  from counted as c join experiments using (experiment_id)
)
select experiment_id, control, treatment, mixed, round(chi_square, 2) as chi_square, chi_square > 10.83 as mismatch from tested;
