import type { AreaTopic, CatalogueData } from '../src/schema/catalogue.ts';
import type { AreaDeclaration, ItemDeclaration, TypeDeclaration } from '../src/schema/declaration.ts';
import type { DossierKind } from '../src/schema/dossier-kind.ts';
import { APPRAISALS } from './appraisal/index.ts';
import { DECLARED_AREAS } from './areas/index.ts';
import { PROJECT_UNITS } from './bodies/public-service-units.ts';
import { CLAUSES } from './clauses.ts';
import { SHARED_DOSSIER_KINDS } from './dossiers/index.ts';
import { HUNAN_MAP } from './geo/hunan-prefectures.ts';
import { INSPECTION } from './inspection/index.ts';
import { CALENDAR_DATA } from './law/calendar/calendar-data.ts';
import { EXCEPTION_GROUNDS } from './law/exception-grounds.ts';
import { RECORD_RULES } from './law/record-rules.ts';
import { REMEDIES } from './law/remedies.ts';
import { LAW_RULES } from './law/rules.ts';
import { STATUTES } from './law/statutes/index.ts';
import { MANDATE } from './mandate.ts';
import { WATER } from './standards/gb-3838-2002.ts';
import { AIR } from './standards/hj-633.ts';
import { TROPHIC_STATE } from './standards/trophic-state.ts';
import { SUPERVISION } from './supervision/index.ts';
import { SHARED_TYPES } from './types/index.ts';

export const AREAS: readonly AreaDeclaration[] = DECLARED_AREAS.map((declared) => declared.area);
export const ITEMS: readonly ItemDeclaration[] = DECLARED_AREAS.flatMap((declared) => declared.items);
/** Every version of every type. */
export const TYPES: readonly TypeDeclaration[] = [
  ...SHARED_TYPES,
  ...DECLARED_AREAS.flatMap((declared) => declared.types ?? []),
];
/** Every version of every kind of dossier. */
export const DOSSIER_KINDS: readonly DossierKind[] = [
  ...SHARED_DOSSIER_KINDS,
  ...DECLARED_AREAS.flatMap((declared) => declared.dossierKinds ?? []),
];

/** 便民查询, each with the area that it belongs to. */
export const TOPICS: readonly AreaTopic[] = DECLARED_AREAS.flatMap(({ area, topics = [] }) =>
  topics.map((topic) => ({ ...topic, area: area.code })),
);

/** All that a program is told of the law in Hunan. */
export const HUNAN: CatalogueData = {
  areas: AREAS,
  items: ITEMS,
  types: TYPES,
  dossierKinds: DOSSIER_KINDS,
  topics: TOPICS,
  lawRules: LAW_RULES,
  remedies: REMEDIES,
  recordRules: RECORD_RULES,
  exceptionGrounds: EXCEPTION_GROUNDS,
  calendar: CALENDAR_DATA,
  statutes: STATUTES,
  clauses: CLAUSES,
  mandate: MANDATE,
  standards: { water: WATER, air: AIR, trophic: TROPHIC_STATE },
  map: HUNAN_MAP,
  listedBodies: { 'project-units': PROJECT_UNITS },
  supervision: SUPERVISION,
  inspection: INSPECTION,
  appraisals: APPRAISALS,
};
