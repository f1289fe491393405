-- Whoever may vote, approve or verify, or ever might, gets a new password from two people: one has it made and is told its
-- first half, another gives it and is told the second. Until then the password before it stays in force. The row goes once
-- it is answered; the second half alone opens nothing.
create table half_key (
    person uuid not null primary key references person (id),
    username varchar(80) not null,
    password_hash varchar(100) not null,
    second_half varchar(40) not null,
    asked_by uuid not null references person (id),
    asked_at timestamp with time zone not null
);
