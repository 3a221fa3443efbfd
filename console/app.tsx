import { Button, Result, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router';
import { refusalsOf } from './api/problem.ts';
import { api } from './api/resources.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { AccessCodesPage } from './features/access-codes/access-codes-page.tsx';
import { AccountPage } from './features/account/account-page.tsx';
import { FirstFactorPage } from './features/account/first-factor-page.tsx';
import { FirstPasswordPage } from './features/account/first-password-page.tsx';
import { AgendaPage } from './features/agenda/agenda-page.tsx';
import { AppraisalPage } from './features/appraisal/appraisal-page.tsx';
import { AppraisalsPage } from './features/appraisal/appraisals-page.tsx';
import { ActsPage } from './features/audit/acts-page.tsx';
import { ChainPage } from './features/audit/chain-page.tsx';
import { ReadsPage } from './features/audit/reads-page.tsx';
import { RefusedPage } from './features/audit/refused-page.tsx';
import { BatchesPage } from './features/batches/batches-page.tsx';
import { BodyChangesPage } from './features/bodies/body-changes-page.tsx';
import { CalendarPage } from './features/calendar/calendar-page.tsx';
import { CataloguePage } from './features/catalogue/catalogue-page.tsx';
import { CatalogueImportPage } from './features/catalogue/import-page.tsx';
import { CatalogueItemPage, NewItemPage } from './features/catalogue/item-page.tsx';
import { ConnectorsPage } from './features/connectors/connectors-page.tsx';
import { ConsultationListPage } from './features/consultations/consultation-list.tsx';
import { ConsultationPage } from './features/consultations/handling-page.tsx';
import { BodiesCoveragePage } from './features/coverage/bodies-coverage-page.tsx';
import { CoveragePage } from './features/coverage/coverage-page.tsx';
import { StatementsPage } from './features/coverage/statements-page.tsx';
import { DeskPage } from './features/desk/desk-page.tsx';
import { NewDraftPage } from './features/drafting/new-draft-page.tsx';
import { SheetDraftsPage } from './features/drafting/sheet-drafts-page.tsx';
import { DraftListPage } from './features/drafts/draft-list-page.tsx';
import { ExceptionsPage } from './features/exceptions/exceptions-page.tsx';
import { FeedbackPage } from './features/feedback/feedback-page.tsx';
import { AppShell } from './features/frame/app-shell.tsx';
import { NotFoundPage } from './features/frame/not-found-page.tsx';
import { InspectionPage } from './features/inspection/inspection-page.tsx';
import { InstrumentPage } from './features/instruments/instrument-page.tsx';
import { InstrumentsPage } from './features/instruments/instruments-page.tsx';
import { LawPage } from './features/law/law-page.tsx';
import { NewLawPage } from './features/law/new-law-page.tsx';
import { MessagesPage } from './features/messages/messages-page.tsx';
import { ObligationsPage } from './features/obligations/obligations-page.tsx';
import { PeoplePage } from './features/people/people-page.tsx';
import { PermissionsPage } from './features/people/permissions-page.tsx';
import { PublishedPage } from './features/published/published-page.tsx';
import { AnnualRequestsPage } from './features/requests/annual-page.tsx';
import { RequestPage } from './features/requests/request-page.tsx';
import { RequestsPage } from './features/requests/requests-page.tsx';
import { SearchWordsPage } from './features/search-words/search-words-page.tsx';
import { SignInPage } from './features/sign-in/sign-in-page.tsx';
import { SessionProvider, useSessionQuery } from './session/session.tsx';

// The editor brings ProseMirror along; people who only review do not wait for it.
const DraftPage = lazy(() =>
  import('./features/review/draft-page.tsx').then((module) => ({ default: module.DraftPage })),
);

const router = createBrowserRouter(
  [
    {
      element: <AppShell />,
      children: [
        { index: true, element: <DeskPage /> },
        { path: 'drafts', element: <Navigate to="/drafts/todo" replace /> },
        { path: 'drafts/:view', element: <DraftListPage /> },
        { path: 'draft/:id', element: <DraftPage /> },
        { path: 'new', element: <NewDraftPage /> },
        { path: 'new/:item/sheet', element: <SheetDraftsPage /> },
        { path: 'batches', element: <BatchesPage /> },
        { path: 'connectors', element: <ConnectorsPage /> },
        { path: 'access-codes', element: <AccessCodesPage /> },
        { path: 'obligations', element: <ObligationsPage /> },
        { path: 'coverage', element: <CoveragePage /> },
        { path: 'coverage/bodies', element: <BodiesCoveragePage /> },
        { path: 'statements', element: <StatementsPage /> },
        { path: 'bodies', element: <BodyChangesPage /> },
        { path: 'agenda', element: <AgendaPage /> },
        { path: 'exceptions', element: <ExceptionsPage /> },
        { path: 'feedback', element: <FeedbackPage /> },
        { path: 'requests', element: <RequestsPage /> },
        { path: 'requests/annual', element: <AnnualRequestsPage /> },
        { path: 'requests/:code', element: <RequestPage /> },
        { path: 'instruments', element: <InstrumentsPage /> },
        { path: 'instruments/:id', element: <InstrumentPage /> },
        { path: 'appraisals', element: <AppraisalsPage /> },
        { path: 'appraisals/:id', element: <AppraisalPage /> },
        { path: 'inspection', element: <InspectionPage /> },
        { path: 'messages', element: <MessagesPage /> },
        { path: 'published', element: <PublishedPage /> },
        { path: 'consultations', element: <ConsultationListPage /> },
        { path: 'consultations/:id', element: <ConsultationPage /> },
        { path: 'catalogue', element: <CataloguePage /> },
        { path: 'catalogue/new', element: <NewItemPage /> },
        { path: 'catalogue/import', element: <CatalogueImportPage /> },
        { path: 'catalogue/items/:code', element: <CatalogueItemPage /> },
        { path: 'search-words', element: <SearchWordsPage /> },
        { path: 'calendar', element: <CalendarPage /> },
        { path: 'people', element: <PeoplePage /> },
        { path: 'people/permissions', element: <PermissionsPage /> },
        { path: 'audit/acts', element: <ActsPage /> },
        { path: 'audit/refused', element: <RefusedPage /> },
        { path: 'audit/chain', element: <ChainPage /> },
        { path: 'audit/reads', element: <ReadsPage /> },
        { path: 'account', element: <AccountPage /> },
        { path: 'law', element: <LawPage /> },
        { path: 'law/new', element: <NewLawPage /> },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ],
  { basename: '/console' },
);

export function App() {
  const query = useSessionQuery();
  if (query.isPending) return <Spin fullscreen description="正在打开" />;
  if (query.isError) {
    const [refusal] = refusalsOf(query.error);
    return (
      <Result
        status="warning"
        title={refusal?.message}
        subTitle={refusal?.advice}
        extra={
          <Button type="primary" onClick={() => query.refetch()}>
            重试
          </Button>
        }
      />
    );
  }
  if (query.data === null) return <SignInPage onSignedIn={() => query.refetch()} />;
  if (query.data.mustChangePassword)
    return (
      <FirstPasswordPage
        name={query.data.account.name}
        onChanged={() => void query.refetch()}
        onSignOut={() => void api.signOut().then(() => query.refetch())}
      />
    );
  if (query.data.mustSetUpSecondFactor)
    return (
      <FirstFactorPage
        name={query.data.account.name}
        onDone={() => void query.refetch()}
        onSignOut={() => void api.signOut().then(() => query.refetch())}
      />
    );
  return (
    <ErrorBoundary>
      <SessionProvider session={query.data} key={query.data.account.id}>
        <Suspense fallback={<Spin fullscreen description="正在打开" />}>
          <RouterProvider router={router} />
        </Suspense>
      </SessionProvider>
    </ErrorBoundary>
  );
}
