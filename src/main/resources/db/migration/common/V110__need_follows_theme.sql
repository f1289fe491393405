alter table theme add column came varchar(20);

update theme set came = (
    select max(case i.state
        when 'FORMING' then 'RETAINED'
        when 'AT_WORK' then 'IN_INCUBATION'
        when 'DEPLOYING' then 'DEPLOYING'
        when 'DEPLOYED' then 'DEPLOYED'
        else 'CONCLUDED' end)
    from incubator i where i.theme = theme.id)
where state = 'RETAINED';

update need set state = (
    select case t.state
        when 'IN_ROUND' then 'IN_ROUND'
        when 'NOT_RETAINED' then 'SET_ASIDE'
        else coalesce(t.came, 'RETAINED') end
    from theme t where t.id = need.theme)
where state in ('CANDIDATE', 'JOINED')
    and theme in (select id from theme where state in ('IN_ROUND', 'NOT_RETAINED', 'RETAINED'));

update subject set state = (select n.state from need n where n.id = subject.id)
where type = 'NEED' and id in (select id from need);
