import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { cacheExchange, gql } from 'urql';
import type { ListResult } from '../data/use-list.ts';
import { answeringClient } from '../testing/answering-client.ts';

export interface Sample {
  id: string;
  number: string;
  title: string;
  organisation: string;
  stage: string;
  score: number | null;
  dueAt: string;
  allowedActions: string[];
}

export interface SampleVariables {
  search: string;
  stages: string[];
  after: string | null;
  first: number;
  [key: string]: unknown;
}

export const SamplesDocument: TypedDocumentNode<{ samples: ListResult<Sample> }, SampleVariables> = gql`
    query Playground_Samples($search: String, $stages: [String!], $after: String, $first: Int) {
      samples(search: $search, stages: $stages, after: $after, first: $first) {
        items { id number title organisation stage score dueAt allowedActions }
        nextCursor
        totalCount
        totalCapped
      }
    }
  `;

type SubmitResult =
  | { __typename: 'Sample'; id: string; number: string }
  | { __typename: 'InputError'; code: string; message: string; issues: { path: string; code: string; message: string }[] }
  | { __typename: 'StaleVersionError'; code: string; message: string };

export const SubmitDocument: TypedDocumentNode<{ submitSample: SubmitResult }, { input: { title: string } }> = gql`
  mutation Playground_Submit($input: SubmitSampleInput!) {
    submitSample(input: $input) {
      ... on Sample { id number }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`;

const titles = [
  '基层胸痛中心远程心电诊断技术',
  'AI 辅助肺结节 CT 筛查与随访管理',
  '经导管主动脉瓣置换 (TAVR) 围术期护理规范',
  '社区高血压“三高共管”适宜技术',
  '呼吸内镜介入诊疗技术推广',
  '5G 移动卒中单元院前急救流程',
];
const organisations = ['北京协和医院', '浙江省人民医院', '华西医院', '上海市第六人民医院'];
export const sampleStages = ['draft', 'checking', 'returned', 'scored', 'listed', 'withdrawn'];

const rows: Sample[] = Array.from({ length: 137 }, (_, place) => ({
  id: String(place + 1),
  number: `TS-2026-${String(place + 1).padStart(4, '0')}`,
  title: titles[place % titles.length] ?? '',
  organisation: organisations[place % organisations.length] ?? '',
  stage: sampleStages[place % sampleStages.length] ?? 'draft',
  score: place % 6 === 3 ? 70 + ((place * 13) % 290) / 10 : null,
  dueAt: new Date(Date.UTC(2026, 10, 22 + (place % 40), 9)).toISOString(),
  allowedActions: place % 2 ? ['read', 'withdraw'] : ['read'],
}));

function page(variables: Record<string, unknown>) {
  const { search = '', stages = [], after, first = 20 } = variables as Partial<SampleVariables>;
  const found = rows.filter(
    (row) => (!search || row.title.includes(search) || row.number.includes(search)) && (stages.length === 0 || stages.includes(row.stage)),
  );
  const from = after ? Number(after) : 0;
  const to = from + first;
  return {
    samples: {
      __typename: 'SampleList',
      items: found.slice(from, to).map((row) => ({ __typename: 'Sample', ...row })),
      nextCursor: to < found.length ? String(to) : null,
      totalCount: found.length,
      totalCapped: false,
    },
  };
}

/** The title decides how a submit ends, so that every ending can be looked at. */
function submit(variables: Record<string, unknown>): { submitSample: SubmitResult } {
  const { title } = (variables as { input: { title: string } }).input;
  const code = title.includes('旧') || title.includes('stale') ? 'STALE_VERSION' : 'INPUT';
  if (code === 'STALE_VERSION') {
    return { submitSample: { __typename: 'StaleVersionError', code, message: 'changed' } };
  }
  if (title.includes('重') || title.includes('taken')) {
    const issue = { path: 'title', code: 'CUSTOM', message: 'CUSTOM' };
    return { submitSample: { __typename: 'InputError', code, message: 'invalid', issues: [issue] } };
  }
  return { submitSample: { __typename: 'Sample', id: '138', number: 'TS-2026-0138' } };
}

export const sampleClient = () => answeringClient({ Playground_Samples: page, Playground_Submit: submit }, [cacheExchange]);
