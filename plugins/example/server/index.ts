import '../shared/events.ts';
import { defineServerPlugin } from '@xinglin/kernel/plugin';
import { exampleJobs } from './jobs.ts';
import { tellReviewers } from './memo/tell-reviewers.ts';
import { exampleNotices } from './notices.ts';
import { examplePermissions } from './permissions.ts';
import { seedExample } from './seed.ts';
import { memoWork } from './work.ts';

export const exampleServer = defineServerPlugin({
  id: 'example',
  permissions: examplePermissions,
  roles: {
    'any/administrator': Object.keys(examplePermissions),
    'any/staff': ['memo.read', 'memo.read-shared', 'memo.write'],
    'any/reader': ['memo.read'],
  },
  schema: () => import('./schema.ts'),
  jobs: exampleJobs,
  notices: exampleNotices,
  work: memoWork,
  on: { 'example.memo-submitted': tellReviewers },
  seed: seedExample,
});
