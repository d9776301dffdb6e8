import { randomUUID } from 'node:crypto';
import { searchable } from '@xinglin/kernel/search/searchable';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { redact } from '@xinglin/kernel/shared/forms/redact';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { defaultApplicationForm } from '../../shared/default-application-form.ts';
import type { dossierStages, submissionStages } from '../../shared/stages.ts';
import type { TestCall } from './calls.ts';
import { type House, json, someAnswers } from './house.ts';

type SubmissionStage = (typeof submissionStages)['stages'][number];
type DossierStage = (typeof dossierStages)['stages'][number];

export interface SubmissionFacts {
  call: TestCall;
  title?: string;
  /** Key of a demo organisation. */
  applicant?: string;
  channel?: string;
  track?: string;
  answers?: Record<string, unknown>;
  blindAnswers?: Record<string, unknown>;
  avoid?: readonly { name: string; organisationId?: string; reason: string }[];
  createdBy?: string;
  /** Of the submission: DRAFT, SUBMITTED … ; SUBMITTED unless said otherwise. */
  stage?: SubmissionStage;
}

export interface DossierFacts extends Omit<SubmissionFacts, 'stage'> {
  /** Of the dossier; ADMITTED unless said otherwise. */
  stage?: DossierStage;
  /** Entered from paper: there is no submission behind it. */
  onPaper?: boolean;
}

export interface TestSubmission {
  id: string;
  title: string;
  number: string | null;
  applicantId: string;
  applicantName: string;
}

const applicantOf = (key: string) => {
  const found = demoOrganisations.find((each) => each.key === key);
  if (!found) throw new Error(`no demo organisation ${key}`);
  return found;
};

const facing = (house: House, facts: Omit<SubmissionFacts, 'stage'>) => {
  const at = house.next();
  const { title = `心电远程会诊技术 ${at}`, applicant = 'enterprise', channel = 'RECOMMENDATION', track = 'cardio', avoid = [] } = facts;
  const answers = facts.answers ?? someAnswers(title);
  const blindAnswers = facts.blindAnswers ?? redact(defaultApplicationForm, answers);
  return {
    title,
    applicant: applicantOf(applicant),
    channel,
    track,
    avoid,
    answers,
    blindAnswers,
    number: `SB-TEST-${String(at).padStart(5, '0')}`,
  };
};

/** The applicant's side, with its receipt; what the association has of it comes with `addDossier`. */
export const addSubmission = async (
  house: House,
  facts: SubmissionFacts,
  known: { id?: string; texts?: ReturnType<typeof facing> } = {},
): Promise<TestSubmission> => {
  const { call, stage = 'SUBMITTED', createdBy = house.hostId } = facts;
  const { title, applicant, channel, track, avoid, answers, blindAnswers, number } = known.texts ?? facing(house, facts);
  const id = known.id ?? randomUUID();
  const handedIn = stage !== 'DRAFT';
  const host = applicantOf(house.host);
  await house.system(async (db) => {
    const technology = await db.technology.upsert({
      where: { tenantId_name: { tenantId: applicant.id, name: title } },
      create: { tenantId: applicant.id, name: title, createdBy },
      update: {},
    });
    await db.submission.create({
      data: {
        id,
        tenantId: applicant.id,
        hostId: house.hostId,
        hostName: host.name,
        callId: call.id,
        callTitle: call.title,
        technologyId: technology.id,
        title,
        channel,
        track,
        stage,
        number: handedIn ? number : null,
        answers: json(answers),
        blindAnswers: json(blindAnswers),
        formNumber: 1,
        ...(channel === 'LETTER' ? {} : { voucher: { name: '县域推广组', opinion: '同意推荐' } }),
        avoid: json(avoid),
        revision: handedIn ? 1 : 0,
        createdBy,
        submittedAt: handedIn ? house.portal.services.clock() : null,
        search: searchable({ title, number: handedIn ? number : null }),
      },
    });
    if (!handedIn) return;
    const content = { title, answers: json(answers), blindAnswers: json(blindAnswers), formNumber: 1 };
    await db.submissionRevision.createMany({
      data: [
        { ...content, tenantId: applicant.id, submissionId: id, number: 1, contentHash: contentHash(content), submittedBy: createdBy },
      ],
    });
  }, applicant.id);
  if (handedIn) {
    await house.system(async (db) => {
      const where = { tenantId: house.hostId, id: call.id };
      await db.call.updateMany({ where, data: { receivedCount: { increment: 1 } } });
      await db.callReceipt.create({
        data: {
          id,
          tenantId: house.hostId,
          callId: call.id,
          applicantId: applicant.id,
          receivedAt: house.portal.services.clock(),
        },
      });
    });
  }
  return { id, title, number: handedIn ? number : null, applicantId: applicant.id, applicantName: applicant.name };
};

const beforehand: Partial<Record<DossierStage, SubmissionStage>> = { RECEIVED: 'SUBMITTED', DECIDED: 'IN_REVIEW' };

/** A submission as the association received it, and the applicant's side of it unless it came on paper. */
export const addDossier = async (house: House, facts: DossierFacts): Promise<TestSubmission> => {
  const { stage = 'ADMITTED', onPaper = false, ...rest } = facts;
  const id = randomUUID();
  const texts = facing(house, rest);
  const { title, applicant, channel, track, avoid, answers, blindAnswers, number } = texts;
  const receivedAt = house.portal.services.clock();
  if (!onPaper) await addSubmission(house, { ...rest, stage: beforehand[stage] ?? (stage as SubmissionStage) }, { id, texts });
  await house.system(async (db) => {
    await db.dossier.create({
      data: {
        id,
        tenantId: house.hostId,
        callId: facts.call.id,
        number,
        title,
        applicantId: onPaper ? null : applicant.id,
        applicantName: applicant.name,
        applicantKind: applicant.kind,
        channel,
        track,
        stage,
        onPaper,
        avoid: json(avoid),
        receivedAt,
        admittedAt: ['ADMITTED', 'IN_REVIEW', 'DECIDED'].includes(stage) ? receivedAt : null,
        search: searchable({ number, title, applicant: applicant.name }),
      },
    });
    const content = { title, answers: json(answers), blindAnswers: json(blindAnswers), formNumber: 1 };
    await db.dossierRevision.create({
      data: { ...content, tenantId: house.hostId, dossierId: id, number: 1, contentHash: contentHash(content) },
    });
    await db.callReceipt.updateMany({ where: { tenantId: house.hostId, id }, data: { openedAt: receivedAt } });
  });
  return { id, title, number, applicantId: applicant.id, applicantName: applicant.name };
};
