-- a share is corrected with the number of observations it is taken of; both stay as they were
alter table experiment_correction add column old_counted integer;
alter table experiment_correction add column new_counted integer;
