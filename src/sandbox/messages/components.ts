import type { APIAttachment, APIMessageTopLevelComponent } from 'discord-api-types/v10';

const ATTACHMENT = 'attachment://';

/**
 * Components as Discord gives them back: each with a number of its own, counted in reading order from 1,
 * and with `attachment://` replaced by the file's address.
 * @param files every file of the message.
 */
export function receivedComponents(
  components: readonly APIMessageTopLevelComponent[],
  files: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  let next = 0;
  const number = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(number) as T;
    if (typeof value !== 'object' || value === null) return resolveFile(value, files);
    const isComponent = 'type' in value && typeof value.type === 'number';
    if (isComponent) next += 1;
    const id = isComponent && !('id' in value && value.id) ? { id: next } : {};
    const children = Object.entries(value).filter(([, child]) => child !== null && child !== undefined);
    return Object.fromEntries([
      ...Object.entries(id),
      ...children.map(([key, child]) => [key, number(child)]),
    ]);
  };
  return components.map(number);
}

function resolveFile<T>(value: T, files: readonly APIAttachment[]): T {
  if (typeof value !== 'string' || !value.startsWith(ATTACHMENT)) return value;
  const file = files.find((candidate) => value === ATTACHMENT + candidate.filename);
  return (file?.url ?? value) as typeof value;
}
