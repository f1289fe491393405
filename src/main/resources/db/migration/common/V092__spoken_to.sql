-- whom the agency spoke to when it called
alter table adoption_note add column spoken_to varchar(200);
