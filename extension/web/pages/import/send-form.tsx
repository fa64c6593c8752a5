import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Labelled } from '../../../ui/components/labelled.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { webApi } from '../../api/web-api.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { useSubmit } from '../../use-submit.ts';
import { importWords } from './import-words.ts';
import { sendFile } from './send-file.ts';

const newSource = 'new';

/** Sends a file into a connected system, or into a new source of its own. */
export function SendForm({ onSent }: { readonly onSent: (importId: string) => void }) {
  const words = importWords();
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const systems = useQuery({ queryKey: ['helpdesks'], queryFn: () => webApi.connectors.list.query() });
  const known = (systems.data ?? []).map(({ connectorId, name }) => ({ value: connectorId, name }));
  const into = chosen ?? known[0]?.value ?? newSource;
  const { busy, problem, onSubmit } = useSubmit(async (value) => {
    if (file === null) return;
    const connectorId = into === newSource ? await createSource(value('source-name'), value('ids-of')) : into;
    onSent(await sendFile(connectorId, file));
  });
  return (
    <form className="stack" onSubmit={onSubmit}>
      <div className="two">
        <SelectField
          label={words.into}
          name="into"
          value={into}
          onChange={(event) => setChosen(event.target.value)}
          options={[...known, { value: newSource, name: words.newSource }]}
        />
        {into === newSource && (
          <>
            <Field label={words.sourceName} name="source-name" required maxLength={120} />
            <SelectField
              label={words.idsOf}
              name="ids-of"
              options={[{ value: '', name: words.ownIds }, ...known]}
              error={problem.fields['settings.idsOf'] ?? null}
            />
          </>
        )}
        <Labelled label={words.file} hint={words.fileHint}>
          {(ties) => (
            <input
              {...ties}
              type="file"
              required
              accept=".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Labelled>
      </div>
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          {busy ? words.sending : words.sendFile}
        </Button>
      </div>
    </form>
  );
}

/** A source without a helpdesk of its own; `idsOf` empty = its ids are its own. */
async function createSource(name: string, idsOf: string): Promise<string> {
  const { connectorId } = await webApi.connectors.create.mutate({
    helpdesk: 'events-api',
    name,
    baseUrl: location.origin,
    settings: idsOf === '' ? {} : { idsOf },
  });
  return connectorId;
}
