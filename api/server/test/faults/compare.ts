// Holds what was acknowledged against what the database has, as a superuser sees it.
import type { House } from './house.ts';
import type { Acknowledged } from './writers.ts';

export interface Comparison {
  /** Acknowledged, but not there. */
  lost: number;
  /** One act, two effects. */
  double: number;
  /** An effect nobody was told of, though every act was repeated until it was answered. */
  unasked: number;
  /** Effect, audit row, kept answer or outbox order without the others. */
  half: number;
  /** Numbers missing in a series or given twice. */
  gaps: number;
  /** Notices that the outbox owes and did not bring exactly once. */
  notices: number;
}

interface Row {
  n: number;
}

export const compare = async (house: House, acknowledged: readonly Acknowledged[]): Promise<Comparison> => {
  const count = async (sql: string, values: readonly unknown[] = []) => Number((await house.look<Row>(sql, values))[0]?.n);
  const of = (field: Acknowledged['field']) => acknowledged.filter((each) => each.field === field);
  const [created, submitted] = [of('createMemo'), of('submitMemo')];
  const ids = (acts: readonly Acknowledged[]) => acts.map(({ id }) => id);

  const missing = (acts: readonly Acknowledged[], extra: string) =>
    count(`select count(*) n from unnest($1::uuid[]) as a (id) where not exists (select from memo where memo.id = a.id ${extra})`, [
      ids(acts),
    ]);
  const wrongAnswer = await count(
    `select count(*) n from unnest($1::uuid[], $2::text[], $3::text[]) as a (id, number, title)
     join memo using (id) where memo.number <> a.number or memo.title <> a.title`,
    [ids(created), created.map(({ number }) => number), created.map(({ title }) => title)],
  );
  const written = "memo.title like '第 % 人第 % 份'";
  // A title is one act of one writer: the same title twice is one act done twice.
  const twice = await count(`select count(*) n from (select from memo where ${written} group by title having count(*) > 1) t`);
  const twiceAudited = await count(
    "select count(*) n from (select from audit_entry where action in ('memo.created', 'memo.submitted') group by action, object_id having count(*) > 1) t",
  );
  const unasked = await count(`select count(*) n from memo where ${written} and id <> all ($1::uuid[])`, [ids(created)]);
  const audit = (action: string) =>
    `select from audit_entry e where e.tenant_id = memo.tenant_id and e.action = '${action}' and e.object_id = memo.id::text`;
  const order = "select from job where job.name = 'on:example.memo-submitted:example' and job.payload ->> 'memoId' = memo.id::text";
  const halves = await Promise.all([
    count(`select count(*) n from memo where ${written} and not exists (${audit('memo.created')})`),
    count(`select count(*) n from memo where ${written} and (stage = 'SUBMITTED') <> exists (${audit('memo.submitted')})`),
    count(`select count(*) n from memo where ${written} and (stage = 'SUBMITTED') <> exists (${order})`),
    count(
      "select count(*) n from audit_entry e where action like 'memo.%' and not exists (select from memo where memo.id::text = e.object_id)",
    ),
    count(
      "select count(*) n from idempotency_key where field in ('createMemo', 'submitMemo') and (reply is null or key <> all ($1::text[]))",
      [acknowledged.map(({ key }) => key)],
    ),
    count('select count(*) n from unnest($1::text[]) as a (key) where not exists (select from idempotency_key k where k.key = a.key)', [
      acknowledged.map(({ key }) => key),
    ]),
  ]);
  return {
    lost: (await missing(created, '')) + (await missing(submitted, "and stage = 'SUBMITTED' and version = 2")),
    double: twice + twiceAudited + wrongAnswer,
    unasked,
    half: halves.reduce((sum, each) => sum + each, 0),
    gaps: await count(
      `select coalesce(sum(abs(s.last - m.n)), 0) n from number_series s
       join (select tenant_id, count(distinct number) n from memo where number like 'M%' group by 1) m using (tenant_id) where s.series = 'memo'`,
    ),
    // Those who decide are told, each once, unless they wrote the memo themselves.
    notices: await count(
      `select count(*) n from memo where ${written} and stage = 'SUBMITTED' and
       (select count(*) from notification o where o.tenant_id = memo.tenant_id and o.link = '/memos/' || memo.id) <>
       (select count(distinct m.user_id) from member m join member_role mr on mr.tenant_id = m.tenant_id and mr.member_id = m.id
        join role r on r.tenant_id = mr.tenant_id and r.id = mr.role_id
        where m.tenant_id = memo.tenant_id and m.user_id <> memo.author_id and 'memo.decide' = any (r.permissions))`,
    ),
  };
};

/** Fulfilled once the worker has carried out all that the acts left behind. */
export const drained = async (house: House): Promise<void> => {
  for (;;) {
    const [row] = await house.look<Row>(
      "select count(*) n from job where name in ('on:example.memo-submitted:example', 'kernel.deliver-notice') and state = 'READY'",
    );
    if (Number(row?.n) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
