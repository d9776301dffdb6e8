-- AlterTable
ALTER TABLE "budget_line" ADD COLUMN     "tight_on" DATE;

-- Lines that came to it before there was a mark for it: since today, for nobody wrote down the day.
alter table "budget_line" no force row level security;
update "budget_line" set "tight_on" = (now() at time zone 'Asia/Shanghai')::date
  where "used" > 0 and "used" * 10 >= ("amount" + "adjusted") * 9;
alter table "budget_line" force row level security;
