import { DetailPage } from '../data/detail-page.tsx';
import { Panel } from '../data/panel.tsx';
import { PartLinks } from '../data/part-links.tsx';
import { StageBar } from '../data/stage-bar.tsx';
import { StatusTag } from '../data/status-tag.tsx';
import { Timeline } from '../data/timeline.tsx';
import { DateText } from '../i18n/date-text.tsx';
import { useStageName } from './list-sample.tsx';
import { useSay } from './say.ts';

export function DetailSample() {
  const say = useSay();
  const stageName = useStageName();
  const steps = ['draft', 'checking', 'scored', 'listed'];
  return (
    <DetailPage
      title="AI 辅助肺结节 CT 筛查与随访管理"
      breadcrumb={[{ label: say('技术申报', 'Proposals'), to: '/_kit/list' }, { label: 'TS-2026-0002' }]}
      status={<StatusTag tone="active">{stageName('checking')}</StatusTag>}
      stages={
        <StageBar
          steps={steps.map((key) => ({ key, label: stageName(key) }))}
          current="checking"
          note={say('由协会秘书处办理，12月5日截止', 'With the secretariat, due 5 Dec')}
        />
      }
      allowed={['pass', 'return']}
      acts={[
        { action: 'pass', label: say('通过审核', 'Pass'), onAct: () => {} },
        { action: 'return', label: say('退回补正', 'Return'), onAct: () => {} },
        {
          action: 'publish',
          label: say('公示', 'Publish'),
          onAct: () => {},
          blocked: say('评审结束后才能公示', 'Only after scoring'),
        },
      ]}
      facts={[
        { label: say('申报单位', 'Organisation'), value: '浙江省人民医院' },
        { label: say('编号', 'Number'), value: 'TS-2026-0002' },
        { label: say('负责人', 'Lead'), value: '张慧' },
        { label: say('提交时间', 'Submitted'), value: <DateText value="2026-11-20T06:02:00Z" withTime /> },
        { label: say('备注', 'Remark'), value: null },
      ]}
      documents={<a href="#documents">{say('可行性报告.pdf', 'Feasibility.pdf')}</a>}
      timeline={
        <Timeline
          items={[
            {
              id: '2',
              at: '2026-11-21T03:12:00Z',
              who: say('李文 · 协会秘书处', 'Li Wen · secretariat'),
              what: say('退回补正', 'Returned'),
              reason: say('缺少伦理批件', 'The ethics approval is missing'),
            },
            { id: '1', at: '2026-11-20T06:02:00Z', who: '张慧', what: say('提交申报', 'Submitted') },
          ]}
        />
      }
    >
      <Panel title={say('相关内容', 'What belongs to it')}>
        <PartLinks
          parts={[
            { to: '/_kit/list', label: say('评审材料', 'Documents'), count: say('8 项', '8'), open: say('5 项待审查', '5 to be checked') },
            { to: '/_kit/form', label: say('申报表', 'Form'), note: say('现行第 1 版', 'version 1 in force') },
            { to: '/_kit/states', label: say('图表', 'Pictures') },
          ]}
        />
      </Panel>
    </DetailPage>
  );
}
