import type { IncomingMessage } from 'node:http';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { errorOf } from '../errors.ts';
import type { Upload } from '../messages/files.ts';

/** What came with a request. */
export interface ReadBody {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** Bytes of one request that are taken; what a single file may have is checked with the message. */
const MAX_BYTES = 128 * 1024 * 1024;
const FILE_FIELD = /^files\[(\d+)\]$/;

/**
 * Reads a JSON body or a form with `payload_json` and `files[n]`.
 * @throws {DiscordError} 50109 if the JSON is broken.
 */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, uploads: [] };
  if (!type.startsWith('multipart/form-data'))
    return { body: parseJson(new TextDecoder().decode(bytes)), uploads: [] };
  return readForm(await new Response(bytes, { headers: { 'content-type': type } }).formData());
}

/** Collects a request's body. @throws if it is larger than Discord would take. */
export async function readBytes(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > MAX_BYTES) throw errorOf(RESTJSONErrorCodes.RequestEntityTooLarge);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** @throws {DiscordError} 50109 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw errorOf(RESTJSONErrorCodes.RequestBodyContainsInvalidJSON);
  }
}

async function readForm(form: FormData): Promise<ReadBody> {
  const payload = form.get('payload_json');
  const uploads = await Promise.all([...form.entries()].map(([name, value]) => readUpload(name, value)));
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, uploads: uploads.flat() };
}

async function readUpload(field: string, value: string | File): Promise<Upload[]> {
  const index = FILE_FIELD.exec(field)?.[1];
  if (index === undefined || typeof value === 'string') return [];
  return [{ index, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) }];
}
