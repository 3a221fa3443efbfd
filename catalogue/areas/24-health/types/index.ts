import type { TypeDeclaration } from '../../../../src/schema/declaration.ts';
import { DISEASE_BULLETIN } from './disease-bulletin.ts';
import {
  HEALTH_EVENT_CONCLUSION,
  HEALTH_EVENT_NOTICE,
  HEALTH_EVENT_PROGRESS,
  HEALTH_EVENT_RESPONSE,
} from './health-event-records.ts';
import { HEALTH_PROJECT } from './health-project.ts';
import { INSTITUTION_CATALOGUE } from './institution-catalogue.ts';
import { MEDICAL_INSTITUTIONS } from './institutions.ts';
import { MEDICAL_SERVICE_PRICE } from './medical-service-price.ts';
import { NOTIFIABLE_DISEASES } from './notifiable-diseases.ts';
import { PUBLIC_HEALTH_PROVIDER, PUBLIC_HEALTH_STANDARD } from './public-health.ts';
import { MEDICAL_SUPERVISION, SUPPLY_PRICES } from './supplies.ts';

export const HEALTH_TYPES: readonly TypeDeclaration[] = [
  NOTIFIABLE_DISEASES,
  DISEASE_BULLETIN,
  HEALTH_EVENT_NOTICE,
  HEALTH_EVENT_RESPONSE,
  HEALTH_EVENT_PROGRESS,
  HEALTH_EVENT_CONCLUSION,
  HEALTH_PROJECT,
  MEDICAL_INSTITUTIONS,
  INSTITUTION_CATALOGUE,
  MEDICAL_SERVICE_PRICE,
  PUBLIC_HEALTH_PROVIDER,
  PUBLIC_HEALTH_STANDARD,
  SUPPLY_PRICES,
  MEDICAL_SUPERVISION,
];
