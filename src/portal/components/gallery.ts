import { siteFooterSpecimen } from '../frame/site-footer.tsx';
import { siteHeaderSpecimen } from '../frame/site-header.tsx';
import { presentersSpecimen } from '../record/presenters/specimens.tsx';
import { attachmentListSpecimen } from './attachment-list.tsx';
import { basisSpecimen } from './basis.tsx';
import { breadcrumbSpecimen } from './breadcrumb.tsx';
import { dataTableSpecimen } from './data-table.tsx';
import { disclosureListSpecimen } from './disclosure-list.tsx';
import { documentBodySpecimen } from './document-body.tsx';
import { emptyStateSpecimen } from './empty-state.tsx';
import { factsSpecimen } from './facts.tsx';
import { formFieldsSpecimen } from './form-fields.tsx';
import { noticeSpecimen } from './notice.tsx';
import { obligationChartSpecimen } from './obligation-chart.tsx';
import { paginationSpecimen } from './pagination.tsx';
import type { Specimen } from './specimen.ts';
import { statFiguresSpecimen } from './stat-figures.tsx';
import { statusTagSpecimen } from './status-tag.tsx';
import { timelineSpecimen } from './timeline.tsx';
import { tocSpecimen } from './toc.tsx';

/** Every component, in the order of a page from top to bottom. */
export const GALLERY: readonly Specimen[] = [
  siteHeaderSpecimen,
  breadcrumbSpecimen,
  noticeSpecimen,
  statFiguresSpecimen,
  disclosureListSpecimen,
  statusTagSpecimen,
  factsSpecimen,
  basisSpecimen,
  tocSpecimen,
  documentBodySpecimen,
  attachmentListSpecimen,
  timelineSpecimen,
  dataTableSpecimen,
  presentersSpecimen,
  obligationChartSpecimen,
  paginationSpecimen,
  emptyStateSpecimen,
  formFieldsSpecimen,
  siteFooterSpecimen,
];
