import type { TypeDeclaration } from '../../../src/schema/declaration.ts';
import { CONTACT_CHANNELS } from './contact-channels.ts';
import {
  CREDIT_CONDUCT,
  CREDIT_PENALTY,
  ENTERPRISE_PLEDGE,
  ENTERPRISE_REGISTRATION,
} from './enterprise-records.ts';
import { NEGATIVE_LIST } from './negative-list.ts';
import { POWER_LIST } from './power-list.ts';
import { RESPONSIBILITY_LIST } from './responsibility-list.ts';
import { SERVICE_FEES } from './service-fees.ts';

export const REGISTER_TYPES: readonly TypeDeclaration[] = [
  POWER_LIST,
  RESPONSIBILITY_LIST,
  NEGATIVE_LIST,
  ENTERPRISE_REGISTRATION,
  ENTERPRISE_PLEDGE,
  CREDIT_PENALTY,
  CREDIT_CONDUCT,
  SERVICE_FEES,
  CONTACT_CHANNELS,
];
