import { Button, Result, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router';
import { refusalsOf } from './api/problem.ts';
import { AppShell } from './components/app-shell.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { AccessCodesPage } from './pages/access-codes/access-codes-page.tsx';
import { CataloguePage } from './pages/catalogue/catalogue-page.tsx';
import { CatalogueImportPage } from './pages/catalogue/import-page.tsx';
import { CatalogueItemPage, NewItemPage } from './pages/catalogue/item-page.tsx';
import { ConsultationListPage } from './pages/consultations/consultation-list.tsx';
import { ConsultationPage } from './pages/consultations/handling-page.tsx';
import { DeskPage } from './pages/desk.tsx';
import { DraftListPage } from './pages/draft-list.tsx';
import { NewDraftPage } from './pages/new-draft.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { ObligationsPage } from './pages/obligations.tsx';
import { PublishedPage } from './pages/published.tsx';
import { SheetDraftsPage } from './pages/sheet-drafts.tsx';
import { SignInPage } from './pages/sign-in.tsx';
import { SessionProvider, useSessionQuery } from './session/session.tsx';

// The editor brings ProseMirror along; people who only review do not wait for it.
const DraftPage = lazy(() => import('./pages/draft.tsx').then((module) => ({ default: module.DraftPage })));

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
        { path: 'access-codes', element: <AccessCodesPage /> },
        { path: 'obligations', element: <ObligationsPage /> },
        { path: 'published', element: <PublishedPage /> },
        { path: 'consultations', element: <ConsultationListPage /> },
        { path: 'consultations/:id', element: <ConsultationPage /> },
        { path: 'catalogue', element: <CataloguePage /> },
        { path: 'catalogue/new', element: <NewItemPage /> },
        { path: 'catalogue/import', element: <CatalogueImportPage /> },
        { path: 'catalogue/items/:code', element: <CatalogueItemPage /> },
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
