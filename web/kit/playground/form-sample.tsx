import { z } from 'zod/mini';
import { CheckboxField, CheckboxGroupField } from '../form/checkbox-field.tsx';
import { DateField } from '../form/date-field.tsx';
import { Form } from '../form/form.tsx';
import { NumberField } from '../form/number-field.tsx';
import { OrganisationField, PersonField } from '../form/person-field.tsx';
import { Section } from '../form/section.tsx';
import { SelectField } from '../form/select-field.tsx';
import { TextAreaField } from '../form/text-area-field.tsx';
import { TextField } from '../form/text-field.tsx';
import { UploadField } from '../form/upload-field.tsx';
import { refusedFor, UploadFailed } from '../form/upload-problem.ts';
import type { Uploader } from '../form/uploader.ts';
import type { Search } from '../form/use-search.ts';
import { useSubmit } from '../form/use-submit.ts';
import { Page } from '../ui/page.tsx';
import { useToast } from '../ui/toast.tsx';
import { SubmitDocument } from './sample-server.ts';
import { useSay } from './say.ts';

const schema = z.object({
  title: z.string().check(z.minLength(4), z.maxLength(60)),
  email: z.email(),
  summary: z.string().check(z.minLength(20), z.maxLength(500)),
  cost: z.number().check(z.gte(0), z.lte(1000)),
  field: z.enum(['heart', 'lung', 'brain']),
  levels: z.array(z.string()).check(z.minLength(1)),
  startsOn: z.optional(z.string()),
  personId: z.string(),
  partnerId: z.optional(z.nullable(z.string())),
  fileIds: z.array(z.string()).check(z.minLength(1)),
  promise: z.literal(true),
});

const people: Search = async (text) =>
  [
    { id: 'p1', label: '张慧', note: '心内科' },
    { id: 'p2', label: '张慧', note: '质量管理部' },
    { id: 'p3', label: '王立新', note: '呼吸科' },
  ].filter((person) => person.label.includes(text));

const organisations: Search = async (text) =>
  [
    { id: 'o1', label: '浙江省人民医院', note: '12330000470045263W' },
    { id: 'o2', label: '四川大学华西医院', note: '12510000450720057U' },
  ].filter((one) => (one.label + one.note).includes(text));

const uploader: Uploader = async (file, { onProgress, signal }) => {
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    signal.throwIfAborted();
    onProgress(part);
  }
  if (file.name.includes('fail')) throw new Error('broken');
  if (file.name.includes('fake')) throw new UploadFailed(refusedFor('FILE_CONTENT'));
  return { id: crypto.randomUUID() };
};

export function FormSample() {
  const say = useSay();
  const toast = useToast();
  const { submit } = useSubmit(SubmitDocument, (data) => data.submitSample);
  return (
    <Page title={say('新建申报', 'New proposal')} narrow>
      <Form
        id="playground"
        schema={schema}
        onSubmit={({ title }) => submit({ input: { title } })}
        onDone={(sample) => toast(sample.number)}
        submitLabel={say('提交申报', 'Submit proposal')}
        consequence={say(
          '提交后由协会秘书处在 5 个工作日内审核，期间不能修改。',
          'The secretariat checks it within 5 working days; it cannot be changed meanwhile.',
        )}
      >
        <Section title={say('技术', 'Technology')} counts={['title', 'summary', 'field', 'cost']}>
          <TextField
            name="title"
            label={say('技术名称', 'Name')}
            help={say('与立项文件一致', 'As in the project document')}
            clause={say('《征集办法》第七条', 'Solicitation rules, article 7')}
          />
          <TextAreaField name="summary" label={say('简介', 'Summary')} max={500} />
          <SelectField
            name="field"
            label={say('领域', 'Field')}
            options={[
              { value: 'heart', label: say('心血管', 'Heart') },
              { value: 'lung', label: say('呼吸', 'Lung') },
              { value: 'brain', label: say('神经', 'Brain') },
            ]}
          />
          <NumberField name="cost" label={say('推广经费', 'Budget')} unit={say('万元', '10k CNY')} />
          <CheckboxGroupField
            name="levels"
            label={say('适用机构', 'Suited to')}
            options={[
              { value: 'county', label: say('县级医院', 'County hospitals') },
              { value: 'town', label: say('乡镇卫生院', 'Township clinics') },
            ]}
          />
          <DateField name="startsOn" label={say('计划开始', 'Planned start')} optional />
        </Section>
        <Section title={say('联系与材料', 'Contact and documents')} counts={['email', 'personId', 'fileIds']}>
          <TextField name="email" type="email" label={say('邮箱', 'E-mail')} autoComplete="email" />
          <PersonField name="personId" label={say('负责人', 'Lead')} search={people} />
          <OrganisationField name="partnerId" label={say('合作单位', 'Partner')} search={organisations} optional />
          <UploadField
            name="fileIds"
            label={say('证明材料', 'Evidence')}
            uploader={uploader}
            accept=".pdf,.docx,image/*"
            acceptLabel={say('PDF、Word、图片', 'PDF, Word, pictures')}
          />
          <CheckboxField name="promise" label={say('承诺', 'Declaration')} statement={say('以上内容真实', 'The above is true')} />
        </Section>
      </Form>
    </Page>
  );
}
