import { Button } from 'antd';
import { NumberInput, TextInput, Tick } from './inputs.tsx';
import { replaced } from './move.ts';
import type { ToldAt } from './told-at.ts';
import type { Criterion } from './types.ts';
import { useFormWords } from './words.ts';

interface CriterionEditorProps {
  criterion: Criterion;
  /** Values of the scale that may still be explained, lowest first. */
  values: readonly number[];
  told: ToldAt;
  onChange: (criterion: Criterion) => void;
}

export function CriterionEditor({ criterion, values, told, onChange }: CriterionEditorProps) {
  const w = useFormWords();
  const set = (more: Partial<Criterion>) => onChange({ ...criterion, ...more });
  const { scale, anchors } = criterion;
  const setScale = (part: keyof Criterion['scale']) => (next: number | undefined) => set({ scale: { ...scale, [part]: next ?? 0 } });
  const free = values.find((value) => !anchors.some((anchor) => anchor.value === value));
  return (
    <div className="x-build-inputs">
      <TextInput
        label={w('criteria.label')}
        value={criterion.label}
        maxLength={100}
        error={told('label') ?? told('key')}
        onChange={(label) => set({ label })}
      />
      <TextInput
        label={w('criteria.guidance')}
        value={criterion.guidance}
        rows={2}
        maxLength={1_000}
        error={told('guidance')}
        onChange={(guidance) => set({ guidance })}
      />
      <NumberInput
        label={w('criteria.weight')}
        value={criterion.weight}
        error={told('weight')}
        onChange={(weight) => set({ weight: weight ?? 0 })}
      />
      <NumberInput label={w('criteria.min')} value={scale.min} error={told('scale', 'min')} onChange={setScale('min')} />
      <NumberInput label={w('criteria.max')} value={scale.max} error={told('scale', 'max')} onChange={setScale('max')} />
      <NumberInput label={w('criteria.step')} value={scale.step} error={told('scale', 'step')} onChange={setScale('step')} />
      <Tick label={w('criteria.allowNA')} value={criterion.allowNA} error={told('allowNA')} onChange={(allowNA) => set({ allowNA })} />
      <Tick label={w('criteria.isVeto')} value={criterion.isVeto} onChange={(isVeto) => set({ isVeto })} />
      <Tick label={w('criteria.isIndependent')} value={criterion.isIndependent} onChange={(isIndependent) => set({ isIndependent })} />
      <Tick
        label={w('criteria.lowerIsBetter')}
        value={criterion.lowerIsBetter}
        onChange={(lower) => set({ lowerIsBetter: lower || undefined })}
      />
      <fieldset className="x-build-part">
        <legend>{w('criteria.anchors')}</legend>
        {anchors.map((anchor, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may name the same score until that is put right.
          <div key={at} className="x-build-anchor">
            <NumberInput
              label={w('criteria.anchorValue')}
              value={anchor.value}
              error={told('anchors', at, 'value')}
              onChange={(value) => set({ anchors: replaced(anchors, at, { ...anchor, value: value ?? scale.min }) })}
            />
            <TextInput
              label={w('criteria.anchorText')}
              value={anchor.text}
              error={told('anchors', at, 'text')}
              maxLength={1_000}
              onChange={(text) => set({ anchors: replaced(anchors, at, { ...anchor, text }) })}
            />
            <Button
              type="text"
              className="x-square"
              aria-label={w('list.remove', { name: anchor.text || String(anchor.value) })}
              onClick={() => set({ anchors: anchors.filter((_one, place) => place !== at) })}
            >
              <span aria-hidden="true">×</span>
            </Button>
          </div>
        ))}
        <Button disabled={free === undefined} onClick={() => set({ anchors: [...anchors, { value: free ?? scale.min, text: '' }] })}>
          {w('criteria.addAnchor')}
        </Button>
      </fieldset>
    </div>
  );
}
