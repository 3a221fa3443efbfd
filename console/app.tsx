import { Button, Result, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { createBrowserRouter, Navigate, RouterProvider } from 'react-router';
import { refusalsOf } from './api/problem.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { AccessCodesPage } from './features/access-codes/access-codes-page.tsx';
import { AgendaPage } from './features/agenda/agenda-page.tsx';
