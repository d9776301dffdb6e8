import { serveFloor } from '../servers/serve-floor.ts';
import { catalogueSql, dashboardSql, entrySql, ledgerSql, mapSql, projectSql } from './floor-sql.ts';

serveFloor({
  '/catalogue': catalogueSql,
  '/entry': entrySql,
  '/project': projectSql,
  '/ledger': ledgerSql,
  '/dashboard': dashboardSql,
  '/map': mapSql,
});
