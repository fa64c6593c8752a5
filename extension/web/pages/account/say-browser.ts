import { homeWords } from '../home/home-words.ts';

const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const systems = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
] as const;

/** A browser's own description in a few words: `Firefox on Linux`. */
export function sayBrowser(userAgent: string | null): string {
  const words = homeWords();
  if (userAgent === null || userAgent === '') return words.unknownProgram;
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1];
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  const program = browser ?? words.anotherProgram;
  return system === undefined ? program : words.onSystem(program, system);
}
