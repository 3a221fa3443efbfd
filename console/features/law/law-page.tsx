import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { Page } from '../../components/page.tsx';
import { paths } from '../../paths.ts';
import { UncheckedCitations } from './unchecked-citations.tsx';

/** 法律库: the office enters laws and what lawyers found of them. */
export function LawPage() {
  const navigate = useNavigate();
  return (
    <Page
      title="法律库"
      extra={
        <>
          <Button href="/law">查看公开依据</Button>
          <Button type="primary" onClick={() => navigate(paths.newLaw)}>
            录入法律
          </Button>
        </>
      }
    >
      <UncheckedCitations />
    </Page>
  );
}
