import { serveFloor } from '../servers/serve-floor.ts';
import { deskSql, roundSql, submissionsSql } from './floor-sql.ts';

serveFloor({
  '/submissions': submissionsSql,
  '/round': roundSql,
  '/desk': deskSql,
  '/review': 'select bench.submit_review($1, $2, $3, $4)::text as reply',
});
