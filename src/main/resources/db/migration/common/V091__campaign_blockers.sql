-- which blockers hold up a campaign or one of its adoptions; written when a blocker changes, never by an adopter's report
create table campaign_blocker (
    blocker uuid primary key,
    campaign uuid not null references campaign (id),
    thing uuid not null,
    still_open boolean not null
);
create index campaign_blocker_open on campaign_blocker (campaign, still_open);
create index campaign_blocker_thing on campaign_blocker (thing, still_open);
