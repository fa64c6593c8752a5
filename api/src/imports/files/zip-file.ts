import type { Readable } from 'node:stream';
import { open as openWithCallback, type Entry, type ZipFile as OpenZip } from 'yauzl';
import { ShiftlightError } from '../../errors.ts';

/** A zip file whose entries are unpacked as streams. */
export interface ZipFile {
  has(name: string): boolean;
  /** Throws INVALID when there is no such entry. */
  open(name: string): Promise<Readable>;
  close(): void;
}

/** A small file that unpacks to this much is made to harm. */
const mostUnpacked = 2_000_000_000;

const broken = (cause?: unknown) =>
  new ShiftlightError('INVALID', 'The file is no workbook. Open it, save it as .xlsx again and send that.', { cause });

/** Opens a zip file and reads what is in it. Throws INVALID for anything else. */
export async function openZip(path: string): Promise<ZipFile> {
  const zip = await new Promise<OpenZip>((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
    openWithCallback(path, options, (error, opened) => (error === null ? resolve(opened) : reject(broken(error))));
  });
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve());
    zip.on('error', (error: unknown) => reject(broken(error)));
    zip.readEntry();
  });
  return {
    has: (name) => entries.has(name),
    async open(name) {
      const entry = entries.get(name);
      if (entry === undefined || entry.uncompressedSize > mostUnpacked) throw broken();
      return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(broken(error))));
      });
    },
    close: () => zip.close(),
  };
}
