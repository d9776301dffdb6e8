import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { isLanguage, languages } from '../i18n/language.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useT } from '../i18n/use-t.ts';
import { SessionProvider } from '../session/session.tsx';
import { type Mode, useMode } from '../theme/mode.ts';
import { CommandPalette } from '../ui/command-palette.tsx';
import { ShortcutsHelp } from '../ui/shortcuts.tsx';
import { CriteriaSample } from './criteria-sample.tsx';
import { DetailSample } from './detail-sample.tsx';
import { FormSample } from './form-sample.tsx';
import { FormsSample } from './forms-sample.tsx';
import { ListSample } from './list-sample.tsx';
import { sampleClient } from './sample-server.ts';
import { useSay } from './say.ts';
import { SignatureSample } from './signature-sample.tsx';
import { StatesSample } from './states-sample.tsx';

const samples = {
  list: ListSample,
  detail: DetailSample,
  form: FormSample,
  forms: FormsSample,
  criteria: CriteriaSample,
  signatures: SignatureSample,
  states: StatesSample,
};
type SampleName = keyof typeof samples;

const isSample = (name: string): name is SampleName => name in samples;
const identity = { userId: 'playground', organisationId: null };

/** Everything in the kit, in both languages: mount at `/_kit/*` in development. */
export default function Playground() {
  const client = useMemo(sampleClient, []);
  const say = useSay();
  const { pathname } = useLocation();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const last = pathname.split('/').at(-1) ?? '';
  const name: SampleName = isSample(last) ? last : 'list';
  const Sample = samples[name];
  const titles: Record<SampleName, string> = {
    list: say('列表页', 'List page'),
    detail: say('详情页', 'Detail page'),
    form: say('表单', 'Form'),
    forms: say('自定义表单', 'Own forms'),
    criteria: say('评审指标', 'Criteria'),
    signatures: say('电子签名', 'Signatures'),
    states: say('状态', 'States'),
  };
  const pages = (Object.keys(titles) as SampleName[]).map((id) => ({
    id,
    label: titles[id],
    to: `/_kit/${id}`,
  }));
  return (
    <SessionProvider identity={identity} permissions={['read:Audit']} client={client}>
      <header className="x-kit-bar">
        <nav aria-label={say('示例', 'Samples')}>
          {pages.map((page) => (
            <Link key={page.id} to={page.to} aria-current={page.id === name ? 'page' : undefined}>
              {page.label}
            </Link>
          ))}
        </nav>
        <Switches />
      </header>
      <main>
        <Sample key={name} />
      </main>
      <ShortcutsHelp open={help} onOpenChange={setHelp} />
      <CommandPalette
        open={palette}
        onOpenChange={setPalette}
        providers={[
          {
            id: 'pages',
            label: say('页面', 'Pages'),
            search: (query) => pages.filter((page) => page.label.includes(query)),
          },
        ]}
      />
    </SessionProvider>
  );
}

function Switches() {
  const t = useT();
  const { language, setLanguage } = useLanguage();
  const { mode, setMode } = useMode();
  const modes: Mode[] = ['light', 'dark', 'system'];
  return (
    <div>
      <Segmented
        aria-label={t('language.choose')}
        value={language}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(value) => isLanguage(value) && setLanguage(value)}
      />
      <Segmented<Mode>
        aria-label={t('mode.choose')}
        value={mode}
        options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
        onChange={setMode}
      />
    </div>
  );
}
