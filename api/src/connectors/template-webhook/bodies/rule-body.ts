/** A rule of a product's editor, with the body that it sends. */
export interface RuleBody {
  /** When the rule runs, in the product's own words. */
  readonly when: string;
  /** The whole text to paste, with the product's own placeholders. */
  readonly body: string;
}

/** How one product sends the template webhook. */
export interface ProductBodies {
  /** Id of the helpdesk registry. */
  readonly product: string;
  readonly name: string;
  /** What to do in the product, one step a line; `{url}` and `{secret}` are filled in. */
  readonly steps: readonly string[];
  readonly rules: readonly RuleBody[];
}

/** Types a product's bodies; says nothing of its own. */
export const defineBodies = (bodies: ProductBodies): ProductBodies => bodies;

/** Everything to paste into a product, as one text. */
export function writeBodies(
  { name, steps, rules }: ProductBodies,
  hook: { readonly webhookUrl: string; readonly secret: string },
): string {
  const fill = (text: string) => text.replaceAll('{url}', hook.webhookUrl).replaceAll('{secret}', hook.secret);
  const head = [name, ...steps.map((step, index) => `${index + 1}. ${fill(step)}`)];
  return [head.join('\n'), ...rules.map(({ when, body }) => `${when}\n\n${fill(body.trim())}`)].join('\n\n') + '\n';
}
