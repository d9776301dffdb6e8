import { Button } from 'antd';
import { useId, useMemo } from 'react';
import type { Outcome } from '../form/fold.ts';
import { Form } from '../form/form.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import type { FindText } from '../form/issue-text.ts';
import { TextField } from '../form/text-field.tsx';
import { useT } from '../i18n/use-t.ts';
import { TextSkeleton } from '../ui/skeleton.tsx';
import { HashText } from './hash-text.tsx';
import { type ProofValues, proofSchema } from './proof-schema.ts';
import type { SignatureProof, SignatureStatement } from './signature.ts';
import { useSignWords } from './words.ts';

interface SignDialogProps<Success> {
  open: boolean;
  /** Undefined while it is on its way, null when there is nothing to sign here. */
  statement: SignatureStatement | null | undefined;
  /** Sends the module's mutation: `(signature) => submit({ id, version, signature })`. */
  onSign: (signature: SignatureProof) => Promise<Outcome<Success>>;
  onDone: (value: Success) => void;
  /** Also when the content has changed meanwhile: load the statement anew. */
  onCancel: () => void;
  texts?: FindText;
}

/** Shows what is signed, asks for the proof that it is she who signs, and tells at the field what was wrong with it. */
export function SignDialog<Success>({ open, statement, onCancel, ...rest }: SignDialogProps<Success>) {
  const t = useT();
  const w = useSignWords();
  return (
    <FormDialog open={open} title={w('title')} onClose={onCancel}>
      {statement === undefined ? <TextSkeleton lines={4} /> : null}
      {statement === null ? <Closed text={w('nothing')} onCancel={onCancel} /> : null}
      {statement?.proof === 'none' ? <Closed text={t('error.SIGNATURE_NO_PASSWORD')} onCancel={onCancel} /> : null}
      {statement && statement.proof !== 'none' ? <Proof statement={statement} {...rest} /> : null}
    </FormDialog>
  );
}

function Closed({ text, onCancel }: { text: string; onCancel: () => void }) {
  const t = useT();
  return (
    <div className="x-stack">
      <p role="alert">{text}</p>
      <Button onClick={onCancel}>{t('act.close')}</Button>
    </div>
  );
}

type ProofProps<Success> = Omit<SignDialogProps<Success>, 'open' | 'statement' | 'onCancel'> & { statement: SignatureStatement };

function Proof<Success>({ statement, onSign, onDone, texts }: ProofProps<Success>) {
  const w = useSignWords();
  const id = useId();
  const { proof, hash } = statement;
  const schema = useMemo(() => proofSchema(proof), [proof]);
  const send = ({ signature }: ProofValues) =>
    onSign({
      statementHash: hash,
      ...(proof === 'password' ? { password: signature?.password ?? '' } : {}),
      ...(proof === 'code' ? { code: (signature?.code ?? '').trim() } : {}),
    });
  return (
    <Form
      id={`sign-${id}`}
      schema={schema}
      onSubmit={send}
      onDone={onDone}
      submitLabel={w('act')}
      consequence={w('final')}
      draft={false}
      {...(texts ? { texts } : {})}
    >
      <div className="x-stack x-sign-what">
        <blockquote className="x-statement">{statement.text}</blockquote>
        <p className="x-help">
          {statement.label} · {w('hash')} <HashText hash={statement.contentHash} />
        </p>
      </div>
      {proof === 'demonstration' ? <p className="x-help">{w('demonstration')}</p> : null}
      {proof === 'password' ? (
        <TextField
          name="signature.password"
          type="password"
          autoComplete="current-password"
          autoFocus
          maxLength={200}
          label={w('password')}
          help={w('proofHelp')}
        />
      ) : null}
      {proof === 'code' ? (
        <TextField
          name="signature.code"
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          maxLength={20}
          label={w('code')}
          help={w('proofHelp')}
        />
      ) : null}
    </Form>
  );
}
