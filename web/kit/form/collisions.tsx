import { Button } from 'antd';
import { type RefObject, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { Collision } from './merge.ts';
import { pathKey } from './path.ts';

interface CollisionsProps {
  box: RefObject<HTMLDivElement | null>;
  collisions: readonly Collision[];
  labelOf: (path: readonly string[]) => string;
  onJump: (path: readonly string[]) => void;
  onTake: (path: readonly string[], value: unknown) => void;
  onDone: () => void;
}

/** Fields that she and somebody else changed, each to be seen as the one or the other has it. */
export function Collisions({ box, collisions, labelOf, onJump, onTake, onDone }: CollisionsProps) {
  const t = useT();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  return (
    <div ref={box} className="x-collisions" role="alert" tabIndex={-1}>
      <p>{t('form.collisions', { n: collisions.length })}</p>
      <ul>
        {collisions.map((collision) => {
          const key = pathKey(collision.path);
          const isTheirs = theirs.has(key);
          const swap = () => {
            onTake(collision.path, isTheirs ? collision.mine : collision.theirs);
            setTheirs(isTheirs ? new Set([...theirs].filter((each) => each !== key)) : new Set([...theirs, key]));
          };
          const label = labelOf(collision.path);
          return (
            <li key={key}>
              {label ? (
                <Button type="link" size="small" onClick={() => onJump(collision.path)}>
                  {label}
                </Button>
              ) : (
                <span>{t('form.fieldNotShown')}</span>
              )}
              <span>{t(isTheirs ? 'form.showsTheirs' : 'form.showsMine')}</span>
              <Button size="small" onClick={swap}>
                {t(isTheirs ? 'form.takeMine' : 'form.takeTheirs')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button size="small" type="primary" onClick={onDone}>
        {t('form.collisionsDone')}
      </Button>
    </div>
  );
}
