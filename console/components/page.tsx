import { Breadcrumb } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

/** Breadcrumb, one heading, what can be done here, content. */
export function Page({
  title,
  trail = [],
  extra,
  children,
}: {
  title: string;
  trail?: readonly { readonly title: string; readonly to?: string }[];
  extra?: ReactNode;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} - 政务公开管理后台`;
  }, [title]);
  return (
    <div className="page">
      <Breadcrumb
        items={[
          { title: <Link to="/">工作台</Link> },
          ...trail.map((step) => ({ title: step.to ? <Link to={step.to}>{step.title}</Link> : step.title })),
          ...(title === '工作台' ? [] : [{ title }]),
        ]}
      />
      <div className="page-head">
        <h1>{title}</h1>
        <div className="page-actions">{extra}</div>
      </div>
      {children}
    </div>
  );
}
