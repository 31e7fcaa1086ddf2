/** A response that was saved: what stood at an address. */
export interface Saved {
  readonly address: string;
  /** Its media type, such as `text/html`. */
  readonly type: string;
  readonly charset: string | undefined;
  readonly bytes: Uint8Array;
}

/** A page that was saved with its pictures. */
export interface Archive {
  readonly page: Saved;
  readonly files: ReadonlyMap<string, Saved>;
}

/** The parts of a Content-Type. */
export function readType(header = ''): Pick<Saved, 'type' | 'charset'> {
  const [type = ''] = header.split(';');
  const [, charset] = /charset="?([\w-]+)/i.exec(header) ?? [];
  return { type: type.trim().toLowerCase(), charset };
}

/** Header fields by their names in small letters, continued lines joined. */
export const readFields = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .flatMap((line): [string, string][] => {
        const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
        return name ? [[name.toLowerCase(), (value ?? '').trim()]] : [];
      }),
  );

const isPage = ({ type }: Saved): boolean => type === 'text/html' || type === 'application/xhtml+xml';

/** The first page among what was saved, with all the rest; none where there is no page. */
export function archiveOf(saved: readonly Saved[]): Archive | undefined {
  const page = saved.find(isPage);
  return page && { page, files: new Map(saved.map((one) => [one.address, one])) };
}
