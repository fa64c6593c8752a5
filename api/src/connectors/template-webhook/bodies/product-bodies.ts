import { anyProduct } from './any-product.ts';
import { freshdesk } from './freshdesk.ts';
import { frappeHelpdesk } from './frappe-helpdesk.ts';
import { gorgias } from './gorgias.ts';
import { osticket } from './osticket.ts';
import type { ProductBodies } from './rule-body.ts';
import { zammad } from './zammad.ts';

/** Products whose bodies we write. A new one is one file and one line here. */
export const productBodies: readonly ProductBodies[] = [
  anyProduct,
  freshdesk,
  gorgias,
  zammad,
  frappeHelpdesk,
  osticket,
];
