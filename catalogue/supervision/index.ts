import type { SupervisionDeclaration } from '../../src/schema/supervision.ts';
import { ESCALATION } from './escalation.ts';
import { FEEDBACK } from './feedback.ts';
import { INSTRUMENTS } from './instruments.ts';
import { REQUESTS } from './requests.ts';

/** How Hunan supervises disclosure. What no article fixes is the platform's own and is said so beside it. */
export const SUPERVISION: SupervisionDeclaration = {
  // The platform's own: nobody is disturbed outside office hours, and what came at night is read in the morning.
  sendingHours: { from: '08:30', to: '17:30' },
  instruments: INSTRUMENTS,
  escalation: ESCALATION,
  // The platform's own: no article gives a body a period to contest what was found.
  objectionDays: 5,
  // 条例第三条第二款: 县级以上地方人民政府办公厅（室）是本行政区域的政府信息公开工作主管部门.
  competentDepartment: 'zfbgt',
  feedback: FEEDBACK,
  requests: REQUESTS,
};
