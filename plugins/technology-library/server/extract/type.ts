import { builder } from '@xinglin/kernel/builder';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { FEWEST_SITES } from '../site/suppress.ts';

export const ReportExtractRef = builder.prismaObject('ReportExtract', {
  description: 'What the holder of technologies is given of a published report 持有方摘编: only what it may be told anyway.',
  fields: (t) => ({
    id: t.exposeID('id'),
    holderName: t.exposeString('holderName'),
    oneProject: t.exposeBoolean('oneProject', {
      description: 'Of a report about one project: evaluations are that project’s, use is the technology’s over all its projects.',
    }),
    number: t.exposeString('number', { description: 'Of the report.' }),
    edition: t.exposeInt('edition'),
    title: t.exposeString('title', { description: 'Of the report; of one about a project it names the technology.' }),
    period: t.exposeString('period', { description: 'QUARTER, YEAR' }),
    label: t.exposeString('label', { description: '2026-Q3, 2026' }),
    startsOn: t.string({ select: { startsOn: true }, resolve: ({ startsOn }) => dayText(startsOn) ?? '' }),
    endsOn: t.string({ select: { endsOn: true }, resolve: ({ endsOn }) => dayText(endsOn) ?? '' }),
    fewest: t.int({ description: 'Below so many institutions nothing is told.', resolve: () => FEWEST_SITES }),
    technologies: t.expose('technologies', {
      type: 'JSON',
      description: '[{ entryId, number, title, stage, use: { through, points, provinces, methods }, digests }] : use as in heldUse.',
    }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of what it says.' }),
    supersededAt: t.expose('supersededAt', { type: 'DateTime', nullable: true, description: 'Since when there is another edition.' }),
    docxFileId: t.exposeID('docxFileId', { nullable: true, description: 'To be had under /files/<id>; null until it is written.' }),
    pdfFileId: t.exposeID('pdfFileId', { nullable: true }),
    xlsxFileId: t.exposeID('xlsxFileId', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});
