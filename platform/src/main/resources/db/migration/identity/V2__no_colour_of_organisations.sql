-- Nothing was ever drawn in an organisation's colour: maps and charts tell bodies apart by letter, pattern and line.
alter table identity.organisation drop column colour;
