import type { LicenceKind } from '../shared/licence-input.ts';
import { type BothTexts, both } from '../shared/tables/texts.ts';

/** Kinds of licences as tables name them, out and in. */
export const licenceKindTexts: Readonly<Record<LicenceKind, BothTexts>> = {
  'business-licence': both('营业执照', 'Business licence'),
  'social-organisation': both('社会团体法人登记证书', 'Social organisation certificate'),
  'institution-registration': both('事业单位法人证书', 'Public institution certificate'),
  'medical-institution': both('医疗机构执业许可证', 'Medical institution practice licence'),
  'medical-device-production': both('医疗器械生产许可证', 'Medical device production licence'),
  'medical-device-trade': both('医疗器械经营许可证', 'Medical device trading licence'),
  'drug-production': both('药品生产许可证', 'Drug production licence'),
  'drug-trade': both('药品经营许可证', 'Drug trading licence'),
  'laboratory-accreditation': both('实验室认可证书', 'Laboratory accreditation'),
  'certification-body': both('认证机构批准书', 'Certification body approval'),
  other: both('其他证照', 'Other licence'),
};
