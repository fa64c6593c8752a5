import { useEffect, useState } from 'react';
import { loadPageHealth, onPageHealth, savePageHealth, type PageHealth } from '../../messaging/page-health.ts';
import { hintWords } from '../../surfaces/health/hint-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import './page-health.css';

/** Sites on which badges are missing, each with a report that a person sees whole before it goes anywhere; nothing while all is well. */
export function PageHealthNotices() {
  const [sites, setSites] = useState<Readonly<Record<string, PageHealth>>>({});
  useEffect(() => {
    let isCurrent = true;
    const load = () =>
      void loadPageHealth().then((found) => {
        if (isCurrent) setSites(found);
      });
    load();
    const end = onPageHealth(load);
    return () => {
      isCurrent = false;
      end();
    };
  }, []);
  return Object.entries(sites).map(([origin, health]) => <Site key={origin} origin={origin} health={health} />);
}

function Site({
  origin,
  health: { problem, helpdesk, report },
}: {
  readonly origin: string;
  readonly health: PageHealth;
}) {
  const words = hintWords();
  const [isOpen, setOpen] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  function copy(): void {
    navigator.clipboard.writeText(report).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <div className="pad" data-testid="page-health">
      <Notice kind="plain">
        <p>
          <b>{new URL(origin).host}</b> {words.problems[problem]}
        </p>
        {isOpen && (
          <>
            <p className="dim">{words.explained}</p>
            <textarea className="health-report" readOnly rows={8} value={report} aria-label={words.report} />
          </>
        )}
        <div className="cluster">
          {isOpen ? (
            <>
              <Button look="primary" onClick={copy}>
                {words.copy}
              </Button>
              <a
                className="button plain"
                download={`shiftlight-${helpdesk}.json`}
                href={`data:application/json,${encodeURIComponent(report)}`}
              >
                {words.save}
              </a>
            </>
          ) : (
            <Button onClick={() => setOpen(true)}>{words.show}</Button>
          )}
          <Button look="quiet" onClick={() => void savePageHealth(origin, null)}>
            {words.hide}
          </Button>
        </div>
        {copied !== null && <p role="status">{copied ? words.copied : words.notCopied}</p>}
      </Notice>
    </div>
  );
}
