import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { CopyText } from './copy-text.tsx';
import { guideWords } from './guide-words.ts';
import type { HelpdeskStatus } from './helpdesk-card.tsx';

/** The text that a product's rules have to send, written in that product's own placeholders. */
export function BodyChooser({ helpdesk }: { readonly helpdesk: HelpdeskStatus }) {
  const words = guideWords();
  const { connectorId, bodyProducts } = helpdesk;
  const own = bodyProducts.find(({ product }) => product === helpdesk.helpdesk) ?? bodyProducts[0];
  const [product, setProduct] = useState(own?.product ?? '');
  const [text, setText] = useState<string | null>(null);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const { scrip } = await webApi.connectors.scrip.mutate({ connectorId, product });
    setText(scrip);
  });
  return (
    <details>
      <summary>{words.bodies}</summary>
      <form className="stack" onSubmit={onSubmit}>
        <SelectField
          label={words.product}
          name="product"
          value={product}
          options={bodyProducts.map((one) => ({ value: one.product, name: one.name }))}
          onChange={({ target }) => {
            setProduct(target.value);
            setText(null);
          }}
        />
        {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
        <div className="cluster">
          <Button type="submit" busy={busy}>
            {words.showBody}
          </Button>
        </div>
        {text !== null && <CopyText label={words.body} text={text} />}
      </form>
    </details>
  );
}
