import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { decideDevice, findDevice } from '../../api/auth.ts';
import { explain } from '../../api/explain.ts';
import { Brand } from '../../components/brand.tsx';
import { useSubmit } from '../../use-submit.ts';
import { deviceWords } from './device-words.ts';

interface DevicePageProps {
  readonly viewer: { readonly name: string; readonly email: string };
}

/** Codes are typed with or without dashes and in any case. */
const cleanCode = (typed: string): string => typed.replace(/[^0-9a-z]/gi, '').toUpperCase();

/** Confirms that the browser extension which shows this code may act as the viewer. */
export function DevicePage({ viewer }: DevicePageProps) {
  const [code, setCode] = useState(() => cleanCode(new URLSearchParams(location.search).get('user_code') ?? ''));
  return (
    <main className="narrow">
      <Brand />
      <h1>{deviceWords().title}</h1>
      {code === '' ? (
        <EnterCode onCode={setCode} />
      ) : (
        <Decide code={code} viewer={viewer} onOther={() => setCode('')} />
      )}
    </main>
  );
}

function EnterCode({ onCode }: { readonly onCode: (code: string) => void }) {
  const { onSubmit } = useSubmit(async (value) => onCode(cleanCode(value('code'))));
  return (
    <form className="card stack" onSubmit={onSubmit}>
      <Field label={deviceWords().code} name="code" autoComplete="off" autoCapitalize="characters" required />
      <div className="cluster">
        <Button look="primary" type="submit">
          {deviceWords().next}
        </Button>
      </div>
    </form>
  );
}

interface DecideProps extends DevicePageProps {
  readonly code: string;
  readonly onOther: () => void;
}

function Decide({ code, viewer, onOther }: DecideProps) {
  const words = deviceWords();
  const [decided, setDecided] = useState<'approve' | 'deny' | null>(null);
  const found = useQuery({
    queryKey: ['device', code],
    queryFn: () => findDevice(code),
    retry: false,
    refetchOnWindowFocus: false,
  });
  const allow = useSubmit(async () => {
    await decideDevice(code, 'approve');
    setDecided('approve');
  });
  const refuse = useSubmit(async () => {
    await decideDevice(code, 'deny');
    setDecided('deny');
  });
  if (decided === 'approve') return <Notice kind="good">{words.connected}</Notice>;
  if (decided === 'deny') return <Notice kind="plain">{words.refused}</Notice>;
  if (found.isPending) return <p className="dim">{words.looking}</p>;
  if (found.isError || found.data.status !== 'pending') {
    const message = found.isError ? explain(found.error).message : words.used;
    return (
      <>
        <Notice kind="problem">{message}</Notice>
        <div className="cluster">
          <Button onClick={onOther}>{words.other}</Button>
        </div>
      </>
    );
  }
  const problem = allow.problem.message ?? refuse.problem.message;
  return (
    <section className="card stack">
      <p>{words.asks(viewer.name, viewer.email)}</p>
      <p>{words.isThisIt}</p>
      <p className="code" data-testid="user-code">
        {code}
      </p>
      <p className="dim">{words.ifNot}</p>
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <div className="cluster">
        <form onSubmit={allow.onSubmit}>
          <Button look="primary" type="submit" busy={allow.busy}>
            {words.allow}
          </Button>
        </form>
        <form onSubmit={refuse.onSubmit}>
          <Button type="submit" busy={refuse.busy}>
            {words.refuse}
          </Button>
        </form>
      </div>
    </section>
  );
}
