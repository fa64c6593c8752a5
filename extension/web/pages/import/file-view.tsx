import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { FileResult } from './file-result.tsx';
import { importWords } from './import-words.ts';
import { MappingEditor, type Mapping } from './mapping-editor.tsx';
import { PreviewTable } from './preview-table.tsx';

const runningMs = 1_000;

/** One file: which columns are what, what its first rows become, trying it, importing it. */
export function FileView({ importId, onClose }: { readonly importId: string; readonly onClose: () => void }) {
  const words = importWords();
  const queries = useQueryClient();
  const [edited, setEdited] = useState<Mapping | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const file = useQuery({
    queryKey: ['import', importId],
    queryFn: () => webApi.imports.get.query({ importId }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'queued' || data?.state === 'running' ? runningMs : false,
  });
  const preview = useQuery({
    queryKey: ['import-preview', importId, edited, target],
    queryFn: () => webApi.imports.preview.query({ importId, mapping: edited, target }),
    placeholderData: keepPreviousData,
  });
  const isBusy = file.data?.state === 'queued' || file.data?.state === 'running';
  const mapping = edited ?? preview.data?.mapping ?? null;

  async function change(work: () => Promise<unknown>): Promise<void> {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const { message, fields } = explain(error);
      setProblem(message ?? Object.values(fields).join(' '));
    }
    await queries.invalidateQueries({ queryKey: ['import', importId] });
  }
  const start = (mode: 'dry-run' | 'run') => () => {
    if (mapping !== null) void change(() => webApi.imports.start.mutate({ importId, mapping, mode }));
  };

  if (file.isError) return <Notice kind="problem">{explain(file.error).message}</Notice>;
  if (file.data === undefined) return null;
  return (
    <>
      <div className="cluster">
        <Button look="quiet" onClick={onClose}>
          <span aria-hidden="true">‹</span> {words.back}
        </Button>
      </div>
      <Section title={file.data.name} full>
        {preview.isError && <Notice kind="problem">{explain(preview.error).message}</Notice>}
        {preview.data !== undefined && mapping !== null && (
          <>
            <MappingEditor
              columns={preview.data.columns}
              mapping={mapping}
              disabled={isBusy}
              onTarget={(next) => {
                setEdited(null);
                setTarget(next);
              }}
              onChange={setEdited}
            />
            <PreviewTable columns={preview.data.columns} rows={preview.data.rows} />
          </>
        )}
        {problem !== null && <Notice kind="problem">{problem}</Notice>}
        <div className="cluster">
          <Button onClick={start('dry-run')} disabled={isBusy || mapping === null}>
            {words.tryIt}
          </Button>
          <Button look="primary" onClick={start('run')} disabled={isBusy || mapping === null}>
            {words.run}
          </Button>
          {isBusy && (
            <Button look="quiet" onClick={() => void change(() => webApi.imports.cancel.mutate({ importId }))}>
              {words.stop}
            </Button>
          )}
          {!isBusy && (
            <Button
              look="quiet"
              onClick={() => void change(() => webApi.imports.remove.mutate({ importId })).then(onClose)}
            >
              {words.remove}
            </Button>
          )}
        </div>
        <FileResult file={file.data} />
      </Section>
    </>
  );
}
