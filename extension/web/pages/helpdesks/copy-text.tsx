import { useId, useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { adminWords } from '../../admin-words.ts';

/** A longer text to be pasted elsewhere. */
export function CopyText({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        className="paste"
        id={id}
        readOnly
        value={text}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <div className="cluster">
        {window.isSecureContext && <Button onClick={copy}>{adminWords().copy}</Button>}
        <span role="status">{copied ? adminWords().copied : ''}</span>
      </div>
    </div>
  );
}
