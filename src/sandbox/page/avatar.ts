import type { APIUser } from 'discord-api-types/v10';
import { displayName } from './names.ts';

/** Backgrounds on which white letters can be read. */
const COLORS = ['#5865f2', '#a12d5e', '#1f7a4d', '#8a5a00', '#7a3fb0', '#b3361f'];

/** @returns a picture with a person's initial, as a data address: nothing is fetched. */
export function avatarOf(user: APIUser): string {
  const initial = [...displayName(user)][0]?.toUpperCase() ?? '?';
  const color =
    COLORS[[...user.id].reduce((hash, digit) => (hash * 37 + Number(digit)) % 1009, 0) % COLORS.length] ??
    '#5865f2';
  const letter = initial.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${color}"/><text x="20" y="27" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
