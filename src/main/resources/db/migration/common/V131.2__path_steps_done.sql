-- Which steps of a campaign's critical path are done, by whom and when.
create table campaign_step_done (
    campaign uuid not null references campaign (id),
    number integer not null,
    done_by uuid not null,
    done_at timestamp(6) with time zone not null,
    primary key (campaign, number)
);
