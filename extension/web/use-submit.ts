import { useState, type FormEvent } from 'react';
import { explain, type Explained } from './api/explain.ts';

const nothing: Explained = { message: null, fields: {} };

/** A form's submission: whether it is under way, and what the server objected to. `send` gets the fields' values. */
export function useSubmit(send: (values: (name: string) => string, form: HTMLFormElement) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Explained>(nothing);
  async function run(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const values = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    setBusy(true);
    setProblem(nothing);
    try {
      await send(values, form);
    } catch (error) {
      setProblem(explain(error));
    } finally {
      setBusy(false);
    }
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(event.currentTarget);
  };
  return { busy, problem, onSubmit };
}
