import { metrics } from '@shiftlight/shared/metrics/index.ts';
import { createReferencePage } from '@shiftlight/shared/metrics/reference-page.ts';
import { expect, test } from 'vitest';

const page = createReferencePage();

test.each(metrics)('the reference page describes $id', ({ id, label, definition }) => {
  expect(page).toContain(`### ${label}\n\n${definition}\n\n- Id: \`${id}\``);
});

test('the page in the repository is current (write it again with: npx vitest -u)', async () => {
  await expect(page).toMatchFileSnapshot('../../../../.github/metrics.md');
});
