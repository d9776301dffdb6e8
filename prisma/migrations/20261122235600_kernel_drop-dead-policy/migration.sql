-- Nothing was ever written under it: the register is not forced under row-level security, and each start drops what the
-- annotations do not name.
drop policy if exists owner_keeps on "organisation_card";
