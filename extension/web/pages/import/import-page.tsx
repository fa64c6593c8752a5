import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { Table } from '../../components/table.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { formatInstant } from '../../../ui/words/instant.ts';
import { FileView } from './file-view.tsx';
import { importWords } from './import-words.ts';
import { SendForm } from './send-form.tsx';
import './import.css';

const refreshMs = 3_000;

/** Files of events: sent, looked at, tried, imported. For admins. */
export function ImportPage() {
  const words = importWords();
  const [fileId, setFileId] = useSearchParam('file');
  return (
    <div className="stack import-page">
      <p className="dim lead">
        {words.intro} <a href="/developers">{words.developers}</a>
      </p>
      {fileId === null ? (
        <>
          <Section title={words.send} full>
            <SendForm onSent={setFileId} />
          </Section>
          <Sent />
        </>
      ) : (
        <FileView importId={fileId} onClose={() => setFileId(null)} />
      )}
    </div>
  );
}

/** Files that were sent lately. */
function Sent() {
  const words = importWords();
  const files = useQuery({
    queryKey: ['imports'],
    queryFn: () => webApi.imports.list.query(),
    refetchInterval: refreshMs,
  });
  if (files.isError) return <Notice kind="problem">{explain(files.error).message}</Notice>;
  if (files.data === undefined || files.data.length === 0) return null;
  const now = files.dataUpdatedAt;
  return (
    <Section title={words.sent} full>
      <Table label={words.sent} heads={[words.file, words.sentAt, words.state, words.newEvents, words.refused]}>
        {files.data.map((file) => (
          <tr key={file.id}>
            <td>
              <PageLink to={`/settings/import?file=${file.id}`}>{file.name}</PageLink>
            </td>
            <td>{formatInstant(file.createdAt, now)}</td>
            <td>{words.states[file.mode === 'dry-run' && file.state === 'done' ? 'tried' : file.state]}</td>
            <td className="number">{file.counts === null || file.mode === 'dry-run' ? '–' : file.counts.appended}</td>
            <td className="number">{file.counts === null ? '–' : file.counts.refused}</td>
          </tr>
        ))}
      </Table>
      <p className="dim">{words.kept}</p>
    </Section>
  );
}
