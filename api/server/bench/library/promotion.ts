// What lies behind the pictures: the course of every institution, step by step, and activities with those who took part.
import type pg from 'pg';
import { PROJECTS, tenantId } from './ids.ts';

const ACTIVITIES = 3_000;
/** Institutions that take part in one. */
const PRESENT = 4;
const steps = ['approach', 'assess', 'agree', 'prepare', 'train', 'try', 'useRoutinely', 'sustain'];
const stages = ['APPROACHED', 'ASSESSED', 'AGREED', 'READY', 'TRAINED', 'TRIAL', 'ROUTINE', 'SUSTAINED'];

export const addPromotion = async (admin: pg.Client): Promise<void> => {
  await admin.query(
    `insert into adoption_event (id, tenant_id, adoption_id, act, from_stage, to_stage, occurred_on, recorded_at)
     select gen_random_uuid(), s.tenant_id, s.id, w.act, ($3::text[])[w.at - 1], w.stage,
       least(s.stage_since, coalesce(s.adopted_on, s.stage_since)) - (200 - 20 * w.at)::int, now() - (20 - w.at) * interval '1 minute'
     from site_adoption s, unnest($2::text[], $3::text[]) with ordinality w(act, stage, at)
     where s.tenant_id = $1 and w.at <= array_position($3::text[], s.stage)`,
    [tenantId, steps, stages],
  );
  await admin.query(
    `insert into activity (id, tenant_id, project_id, number, title, method, methods, stage, starts_on, ends_on, completed_at, search, updated_at)
     select md5('bench:activity:' || g)::uuid, $1, p.id, 'HD-' || g, '第 ' || g || ' 次活动', 'TRAINING',
       case when g % 5 = 0 then array['TRAINING', 'DEMONSTRATION'] else array['TRAINING'] end, 'COMPLETED',
       date '2025-01-01' + g % 500, date '2025-01-02' + g % 500, now(), '{}', now()
     from generate_series(0, $2::int - 1) g
     join (select id, row_number() over (order by number) - 1 as n from promotion_project where tenant_id = $1) p on p.n = g % $3::int`,
    [tenantId, ACTIVITIES, PROJECTS],
  );
  await admin.query(
    `insert into activity_site (tenant_id, activity_id, adoption_id)
     select $1, a.id, s.id
     from (select id, project_id from activity where tenant_id = $1) a
     join (select id, project_id, row_number() over (partition by project_id order by id) as n from site_adoption where tenant_id = $1) s
       on s.project_id = a.project_id and s.n <= $2::int`,
    [tenantId, PRESENT],
  );
};
