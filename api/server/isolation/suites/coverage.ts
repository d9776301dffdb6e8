// A proof that nothing forbidden is seen says little if nothing permitted is seen either.
import type { GraphQLSchema } from 'graphql';
import { coordinates, rootFields } from '../operations/paths.ts';

const signing = 'only modules have something to sign; api/kernel/signatures/signatures.test.ts signs and reads as guest and stranger';

/** Fields that the generated world leaves empty, with the reason. */
const unreached: Readonly<Record<string, string>> = {
  'Query.auditVerification': 'there is a result only after a check has run; the mutation that runs one is in mutations.test.ts',
  'AuditVerification.at': 'as Query.auditVerification',
  'AuditVerification.anchorsChecked': 'as Query.auditVerification',
  'AuditVerification.checked': 'as Query.auditVerification',
  'AuditVerification.firstBroken': 'as Query.auditVerification',
  'AuditVerification.ok': 'as Query.auditVerification',
  'AuditFault.fault': 'only a broken chain has one',
  'AuditFault.seq': 'only a broken chain has one',
  'Application.creditCodeFault': 'every credit code of the world passes its check, so that applications can be approved',
  'Query.signatureStatement': signing,
  'Query.verifySignature': signing,
  'Signature.contentHash': signing,
  'Signature.id': signing,
  'Signature.meaning': signing,
  'Signature.meaningName': signing,
  'Signature.method': signing,
  'Signature.objectId': signing,
  'Signature.objectLabel': signing,
  'Signature.objectType': signing,
  'Signature.position': signing,
  'Signature.signedAt': signing,
  'Signature.signerId': signing,
  'Signature.signerName': signing,
  'Signature.signerOrganisation': signing,
  'Signature.statement': signing,
  'SignatureStatement.contentHash': signing,
  'SignatureStatement.hash': signing,
  'SignatureStatement.label': signing,
  'SignatureStatement.meaning': signing,
  'SignatureStatement.proof': signing,
  'SignatureStatement.text': signing,
  'SignatureVerdict.checkedAt': signing,
  'SignatureVerdict.currentHash': signing,
  'SignatureVerdict.signature': signing,
  'SignatureVerdict.state': signing,
  'WorkItem.dueAt': 'the dates of the world lie beyond the horizon of the work list',
};

export interface Coverage {
  fields: number;
  reached: number;
  /** Not reached and without a reason. */
  missing: string[];
}

export const coverageOf = (schema: GraphQLSchema, reached: ReadonlySet<string>, said: Readonly<Record<string, string>>): Coverage => {
  const all = new Set(rootFields(schema, 'query').flatMap((root) => [`Query.${root.name}`, ...coordinates(schema, root)]));
  const missing = [...all].filter((field) => !reached.has(field));
  return {
    fields: all.size - missing.filter((field) => unreached[field] === signing).length,
    reached: all.size - missing.length,
    missing: missing.filter((field) => !(field in unreached) && !(field in said)).sort(),
  };
};
