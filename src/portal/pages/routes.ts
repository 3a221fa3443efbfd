import type { AudienceDeps } from '../../audiences/access-codes.ts';
import type { OpinionIntake } from '../../consultations/opinion-intake.ts';
import type { FeedbackIntake } from '../../feedback/feedback-intake.ts';
import type { FileStore } from '../../files/store.ts';
import type { RequestIntake } from '../../requests/request-intake.ts';
import type { PortalConfig } from '../frame/config.ts';
import type { Route } from '../frame/route.ts';
import type { PageDeps } from '../reads/deps.ts';
import { appraisalRoutes } from './appraisal/route.ts';
import { areaRoutes } from './areas/route.ts';
import { bodyRoutes } from './bodies/route.ts';
import { calendarRoutes } from './calendar/route.ts';
import { consultationRoutes } from './consultations/route.ts';
import { creditRoutes } from './credit/route.ts';
import { dataRoutes } from './data/route.ts';
import { designRoutes } from './design/route.ts';
import { disclosureRoutes } from './disclosures/route.ts';
import { dossierRoutes } from './dossiers/route.ts';
import { exceptionPageRoutes } from './exceptions/route.ts';
import { feedbackPageRoutes } from './feedback/route.ts';
import { feedRoutes } from './feeds/route.ts';
import { homeRoutes } from './home/route.ts';
import { inspectionRoutes } from './inspection/route.ts';
import { instrumentRoutes } from './instruments/route.ts';
import { lawRoutes } from './law/route.ts';
import { libraryRoutes } from './library/route.ts';
import { mandateRoutes } from './mandate/route.ts';
import { regionRoutes } from './regions/route.ts';
import { registerRoutes } from './registers/route.ts';
import { requestPageRoutes } from './requests/route.ts';
import { restrictedRoutes } from './restricted/route.ts';
import { searchRoutes } from './search/route.ts';
import { seriesRoutes } from './series/route.ts';
import { siteRoutes } from './site/route.ts';
import { supervisionRoutes } from './supervision/route.ts';
import { topicRoutes } from './topics/route.ts';
import type { VerifyDeps } from './verify/query.ts';
import { verifyRoutes } from './verify/route.ts';
import { warningRoutes } from './warnings/route.ts';

/** Everything that pages and their forms act on. */
export interface PortalServices {
  readonly log: VerifyDeps['log'];
  /** Takes opinions. */
  readonly intake: OpinionIntake;
  readonly feedback: FeedbackIntake;
  readonly requests: RequestIntake;
  readonly store: FileStore;
  /** Keys of the grants that access codes open. */
  readonly keys: AudienceDeps['keys'];
  /** How long the contact data of opinions and reports are kept. */
  readonly contactDays: number;
}

/** Every page, feed and form of the portal. */
export function portalRoutes(deps: PageDeps & PortalServices, config: PortalConfig): readonly Route[] {
  const secure = config.publicUrl.startsWith('https:');
  return [
    ...homeRoutes(deps),
    ...searchRoutes(deps),
    ...areaRoutes(deps),
    ...mandateRoutes(deps),
    ...calendarRoutes(deps),
    ...lawRoutes(deps),
    ...regionRoutes(deps, { secure }),
    ...bodyRoutes(deps),
    ...disclosureRoutes(deps),
    ...dossierRoutes(deps),
    ...exceptionPageRoutes(deps),
    ...registerRoutes(deps),
    ...creditRoutes(deps),
    ...topicRoutes(deps),
    ...seriesRoutes(deps),
    ...libraryRoutes(deps),
    ...warningRoutes(deps),
    ...consultationRoutes(deps),
    ...feedbackPageRoutes(deps),
    ...requestPageRoutes(deps),
    ...restrictedRoutes({ ...deps, secure }),
    ...supervisionRoutes(deps),
    ...inspectionRoutes(deps),
    ...appraisalRoutes(deps),
    ...instrumentRoutes(deps),
    ...dataRoutes(deps),
    ...verifyRoutes(deps),
    ...siteRoutes(deps),
    ...designRoutes(),
    ...feedRoutes(deps, config),
  ];
}
