/** A saved response: the content of an address. */
export interface SavedFile {
  readonly address: string;
  /** Media type, such as `text/html`. */
  readonly type: string;
  readonly charset: string | undefined;
  readonly bytes: Uint8Array;
}

/** A page that was saved with its images. */
export interface Archive {
  readonly page: SavedFile;
  readonly files: ReadonlyMap<string, SavedFile>;
}

/** Reads a Content-Type header. */
export function readType(header = ''): Pick<SavedFile, 'type' | 'charset'> {
  const [type = ''] = header.split(';');
  const [, charset] = /charset="?([\w-]+)/i.exec(header) ?? [];
  return { type: type.trim().toLowerCase(), charset };
}

/** Header fields by lower-case name; continued lines are joined. */
export const readFields = (text: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(
      text.replace(/\r?\n[ \t]+/g, ' ').matchAll(/^([^:\s]+):(.*)$/gm),
      ([, name = '', value = '']) => [name.toLowerCase(), value.trim()],
    ),
  );

/** An archive whose page is the first HTML file; undefined if there is none. */
export function archiveOf(saved: readonly SavedFile[]): Archive | undefined {
  const page = saved.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  return page && { page, files: new Map(saved.map((file) => [file.address, file])) };
}
