import type { TestInstance } from './test-instance.ts';

/** Value of one sample of /metrics, `name{label="value"}` as Prometheus prints it; 0 when it was never counted. */
export async function readCounter({ baseUrl }: Pick<TestInstance, 'baseUrl'>, sample: string): Promise<number> {
  const text = await (await fetch(`${baseUrl}/metrics`)).text();
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${sample} `));
  return line === undefined ? 0 : Number(line.slice(sample.length));
}

/** How often deliveries had this outcome. */
export function readDeliveries(instance: Pick<TestInstance, 'baseUrl'>, outcome: string): Promise<number> {
  return readCounter(instance, `shiftlight_deliveries_total{outcome="${outcome}"}`);
}
