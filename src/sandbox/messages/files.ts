import type { APIAttachment } from 'discord-api-types/v10';
import { pngSize } from './png.ts';

/** A file as it came with a request. */
export interface Upload {
  /** The number n in `files[n]`. */
  readonly index: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Uploaded files, served again under the URLs that their attachments carry. */
export interface FileStore {
  /** Keeps a file. @param details what the request says of it, by `attachments[].id`. */
  keep(channelId: string, upload: Upload, details: FileDetails): APIAttachment;
  /** @param path of the URL, such as `/attachments/1/2/plan.png`. */
  read(path: string): Pick<Upload, 'type' | 'bytes'> | undefined;
  /** Drops a file that nothing shows any more. */
  drop(file: Pick<APIAttachment, 'id'>): void;
}

/** What a request may say of a file it sends. */
export interface FileDetails {
  readonly filename?: string | null | undefined;
  readonly description?: string | null | undefined;
}

/**
 * Makes an empty store.
 * @param origin of the server that serves the files, such as `http://127.0.0.1:4000`.
 */
export function createFileStore(origin: string, newId: () => string): FileStore {
  const files = new Map<string, Upload>();
  const paths = new Map<string, string>();
  return {
    keep(channelId, upload, details) {
      const id = newId();
      const filename = safeName(details.filename ?? upload.name);
      const path = `/attachments/${channelId}/${id}/${filename}`;
      files.set(path, upload);
      paths.set(id, path);
      const url = `${origin}${path}`;
      const type = upload.type === '' ? {} : { content_type: upload.type };
      const description = details.description ? { description: details.description } : {};
      return {
        id,
        filename,
        size: upload.bytes.length,
        url,
        proxy_url: url,
        ...type,
        ...description,
        ...pngSize(upload.bytes),
      };
    },
    read: (path) => files.get(path),
    drop({ id }) {
      files.delete(paths.get(id) ?? '');
      paths.delete(id);
    },
  };
}

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name. */
function safeName(name: string): string {
  const kept = name.replaceAll(/[^\w.-]+/g, '_');
  return kept === '' ? 'file' : kept;
}
