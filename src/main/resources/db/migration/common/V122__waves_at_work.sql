-- a wave that is being invited can be held; an organisation that could not be invited is told apart, for another try
alter table wave add column held_at timestamp(6) with time zone;
alter table wave add column failed integer default 0 not null;
alter table campaign_audience add column failed varchar(500);

-- the next organisations of a wave, in order, without sorting those that are left
drop index campaign_audience_wave;
create index campaign_audience_next on campaign_audience (wave, adoption, failed, organisation);
