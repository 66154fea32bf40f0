const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Where the width and the height stand in a PNG (PNG specification, 11.2.1: IHDR comes first). */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** @returns the size in pixels if the bytes are a PNG, otherwise an empty object. */
export function pngSize(bytes: Uint8Array): { width?: number; height?: number } {
  const isPng = bytes.length > HEIGHT_AT + 4 && SIGNATURE.every((byte, index) => bytes[index] === byte);
  if (!isPng) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(WIDTH_AT), height: view.getUint32(HEIGHT_AT) };
}
